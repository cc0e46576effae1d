package dabiao.access;

import dabiao.event.Announce;
import dabiao.event.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets people in by their password. Five wrong ones in a row lock an account for a quarter of an hour; whatever is wrong, the answer
 * is the same. Safe to share.
 */
@Component
public final class SignIn {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Announce announce;
    private final Clock clock;

    SignIn(Accounts accounts, Passwords passwords, Announce announce, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.announce = announce;
        this.clock = clock;
    }

    /** The account, if it may be used and the password is right. */
    public Optional<Account> with(String login, String password) {
        var account = accounts.findByLogin(login);
        if (account.isEmpty() || account.get().disabled() || account.get().isLocked(now())) {
            passwords.compareWithNothing(password);
            return Optional.empty();
        }
        return passwords.matches(password, account.get().password())
                ? Optional.of(forgiven(account.get()))
                : failed(account.get());
    }

    private Account forgiven(Account account) {
        return account.failures() == 0 ? account : accounts.save(account.failed(0, null));
    }

    private Optional<Account> failed(Account account) {
        int times = account.failures() + 1;
        try {
            if (times < MOST_FAILURES) {
                accounts.save(account.failed(times, null));
            } else {
                lock(account);
            }
        } catch (OptimisticLockingFailureException e) {
            accounts.findByLogin(account.login()).ifPresent(this::failed);
        }
        return Optional.empty();
    }

    private void lock(Account account) {
        var until = now().plus(LOCKED);
        announce.doing(
                () -> accounts.save(account.failed(0, until)),
                it -> new AccountEvent(
                        account.login(), Deed.ACCOUNT_LOCKED, account.login(), "", "连续输错密码，锁定到 " + until));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
