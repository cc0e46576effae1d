package dabiao.access;

import dabiao.event.Announce;
import dabiao.event.Deed;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import org.springframework.stereotype.Component;

/** Opens accounts and changes them; every change is told. Refuses what cannot be done with a problem. Safe to share. */
@Component
public final class ChangeAccounts {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Announce announce;

    ChangeAccounts(Accounts accounts, Passwords passwords, Announce announce) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.announce = announce;
    }

    /** Opens an account and returns the password that its owner must change; it can be read this once. */
    public String open(String login, String name, Rights rights, String by) {
        if (!login.matches("[a-zA-Z0-9._-]{2,64}")) {
            throw refused("登录名", "写的是“" + login + "”，", "要用 2 至 64 个字母、数字、点、横线。");
        }
        if (accounts.findByLogin(login).isPresent()) {
            throw refused("登录名", "“" + login + "”已经有了，", "请换一个。");
        }
        var password = Secrets.password();
        var account = Account.opened(login, name.isBlank() ? login : name.strip(), rights, passwords.hash(password));
        announce.doing(
                () -> accounts.save(account),
                it -> new AccountEvent(by, Deed.ACCOUNT_CREATED, login, "", it.name() + "，" + rights));
        return password;
    }

    /** Gives an account a new password that its owner must change, and lets them try again; it can be read this once. */
    public String resetPassword(String login, String by) {
        var password = Secrets.password();
        var changed = find(login).withPassword(passwords.hash(password), true);
        announce.doing(
                () -> accounts.save(changed),
                it -> new AccountEvent(by, Deed.PASSWORD_CHANGED, login, "", "重设了密码，解除锁定"));
        return password;
    }

    /** Closes an account, at once and for all sessions. */
    public void disable(String login, String by) {
        if (login.equals(by)) {
            throw refused("登录名", "不能停用自己的账号，", "请让另一位管理员来做。");
        }
        disabled(login, by, true);
    }

    public void enable(String login, String by) {
        disabled(login, by, false);
    }

    /** Lets a person choose a password. */
    public void changePassword(String login, String old, String chosen) {
        var account = find(login);
        if (!passwords.matches(old, account.password())) {
            throw refused("原密码", "不对，", "请再填一次；忘记了请找管理员重设。");
        }
        passwords.check(chosen, login);
        if (old.equals(chosen)) {
            throw refused("新密码", "与原密码相同，", "请换一个。");
        }
        var changed = account.withPassword(passwords.hash(chosen), false);
        announce.doing(
                () -> accounts.save(changed),
                it -> new AccountEvent(login, Deed.PASSWORD_CHANGED, login, "", "本人修改了密码"));
    }

    private void disabled(String login, String by, boolean disabled) {
        var before = find(login);
        announce.doing(
                () -> accounts.save(before.disabled(disabled)),
                it -> new AccountEvent(by, Deed.ACCOUNT_CHANGED, login, word(before.disabled()), word(it.disabled())));
    }

    private Account find(String login) {
        return accounts.findByLogin(login).orElseThrow(() -> refused("登录名", "没有“" + login + "”这个账号，", "请核对登录名。"));
    }

    private static String word(boolean disabled) {
        return disabled ? "停用" : "可用";
    }

    static Refused refused(String field, String what, String remedy) {
        return new Refused(Problem.error("A201", Place.of(field), what, remedy));
    }
}
