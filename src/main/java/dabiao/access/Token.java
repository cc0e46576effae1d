package dabiao.access;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What another system shows in place of a password.
 *
 * @param name of the system, as people know it
 * @param expiresOn last day on which it is good
 */
public record Token(
        String name, Rights rights, String issuedBy, LocalDateTime issuedAt, LocalDate expiresOn, boolean revoked) {

    public boolean isGood(LocalDate today) {
        return !revoked && !today.isAfter(expiresOn);
    }
}
