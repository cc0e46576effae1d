package dabiao.fact;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What was handed in at once, accepted as a whole: one batch of rows. Batches are numbered from 1 in the order in which they became
 * visible.
 *
 * @param source name of the file or of the system that it came from
 * @param sha256 of the content, so that the same content is not taken twice
 * @param fresh rows whose name the ledger did not know
 * @param corrected rows that supersede earlier ones
 * @param withdrawn rows that take earlier ones back
 * @param unchanged rows that say what the ledger said already and were not stored again
 */
public record Submission(
        @Id long batch,
        LocalDateTime receivedAt,
        String source,
        String sha256,
        String submittedBy,
        @Nullable String correctionReason,
        long fresh,
        long corrected,
        long withdrawn,
        long unchanged) {

    public Submission {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** One that has no number and no rows yet. */
    public static Submission received(LocalDateTime at, String source, String sha256, String submittedBy) {
        return new Submission(0, at, source, sha256, submittedBy, null, 0, 0, 0, 0);
    }

    /** Why rows that were handed in earlier are replaced or taken back. */
    public Submission because(String reason) {
        return new Submission(
                batch, receivedAt, source, sha256, submittedBy, reason, fresh, corrected, withdrawn, unchanged);
    }

    /** Rows that were stored. */
    public long rows() {
        return fresh + corrected + withdrawn;
    }

    Submission numbered(long number) {
        return new Submission(
                number,
                receivedAt,
                source,
                sha256,
                submittedBy,
                correctionReason,
                fresh,
                corrected,
                withdrawn,
                unchanged);
    }
}
