package dabiao.access;

import dabiao.event.Announce;
import dabiao.event.Deed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Accounts for trying the program out on the sample ledgers, one for each role. Made only where somebody asks for them. */
@Component
public final class Demonstration {

    private static final Map<String, Rights> LOGINS = logins();

    private final Accounts accounts;
    private final Passwords passwords;
    private final Announce announce;

    Demonstration(Accounts accounts, Passwords passwords, Announce announce) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.announce = announce;
    }

    /** Makes the accounts that are missing and gives all of them one new password, which is returned. */
    public String open(String by) {
        var password = Secrets.password();
        var hash = passwords.hash(password);
        LOGINS.forEach((login, rights) -> {
            var account = accounts.findByLogin(login)
                    .orElseGet(() -> Account.opened(login, "演示：" + rights.role().word(), rights, hash))
                    .withPassword(hash, false);
            announce.doing(
                    () -> accounts.save(account),
                    it -> new AccountEvent(by, Deed.ACCOUNT_CREATED, login, "", "演示账号，" + rights));
        });
        return password;
    }

    /** What the accounts may do, by login. */
    public static Map<String, Rights> accounts() {
        return LOGINS;
    }

    private static Map<String, Rights> logins() {
        var logins = new LinkedHashMap<String, Rights>();
        logins.put("zhibu", new Rights(Role.CLERK, "ZB007"));
        logins.put("shangji", new Rights(Role.SUPERIOR, "ZZ001"));
        logins.put("bangongshi", new Rights(Role.OFFICE, ""));
        logins.put("shenji", new Rights(Role.AUDITOR, ""));
        logins.put("guanli", new Rights(Role.ADMINISTRATOR, ""));
        return java.util.Collections.unmodifiableMap(logins);
    }
}
