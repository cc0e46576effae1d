package dabiao.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person who may sign in.
 *
 * @param name of the person, for others to read
 * @param organisation that the person belongs to; empty where the role belongs to none
 * @param password hashed
 * @param mustChange whether the next thing to do is to choose a password
 * @param failures wrong passwords since the last right one
 * @param lockedUntil no password is right before then
 */
@Table("account")
public record Account(
        @Id String login,
        String name,
        Role role,
        String organisation,
        String password,
        boolean mustChange,
        boolean disabled,
        int failures,
        @Nullable LocalDateTime lockedUntil,
        @Version long version) {

    static Account opened(String login, String name, Rights rights, String password) {
        return new Account(login, name, rights.role(), rights.organisation(), password, true, false, 0, null, 0);
    }

    public Rights rights() {
        return new Rights(role, organisation);
    }

    public boolean isLocked(LocalDateTime now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Account withPassword(String hash, boolean toBeChanged) {
        return new Account(login, name, role, organisation, hash, toBeChanged, disabled, 0, null, version);
    }

    Account disabled(boolean from) {
        return new Account(login, name, role, organisation, password, mustChange, from, failures, lockedUntil, version);
    }

    Account failed(int times, @Nullable LocalDateTime until) {
        return new Account(login, name, role, organisation, password, mustChange, disabled, times, until, version);
    }
}
