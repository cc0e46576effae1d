package dabiao.cli;

import dabiao.access.Accounts;
import dabiao.access.ChangeAccounts;
import dabiao.access.Demonstration;
import dabiao.access.Rights;
import dabiao.access.Role;
import java.io.PrintWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes sure that somebody can sign in; what is printed here stands nowhere else. */
@Component
final class FirstAccounts {

    private static final String FIRST = "admin";

    private final Accounts accounts;
    private final ChangeAccounts change;
    private final Demonstration demonstration;
    private final boolean isDemonstration;

    FirstAccounts(
            Accounts accounts,
            ChangeAccounts change,
            Demonstration demonstration,
            @Value("${dabiao.demo-accounts}") boolean isDemonstration) {
        this.accounts = accounts;
        this.change = change;
        this.demonstration = demonstration;
        this.isDemonstration = isDemonstration;
    }

    void run(PrintWriter out) {
        if (accounts.count() == 0) {
            var password = change.open(FIRST, "管理员", new Rights(Role.ADMINISTRATOR, ""), "启动");
            out.println("第一次启动，已建立管理员账号：登录名 %s，密码 %s。密码只显示这一次，登录后要修改。".formatted(FIRST, password));
        }
        if (isDemonstration) {
            out.println("演示账号（不要用在真实数据上）密码都是 %s：".formatted(demonstration.open("启动")));
            Demonstration.accounts().forEach((login, rights) -> out.println("  " + login + "  " + rights));
        }
    }
}
