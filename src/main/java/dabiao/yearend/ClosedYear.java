package dabiao.yearend;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A year whose stars are final. The editions that judged it are frozen from then on.
 *
 * @param runId the run whose results are final
 * @param fingerprint the rulebook that judged
 * @param approvedBy someone else than who closed it
 */
@Table("closed_year")
public record ClosedYear(
        @Id int closedYear,
        long runId,
        String fingerprint,
        LocalDateTime closedAt,
        String closedBy,
        String approvedBy,
        String reason) {

    public ClosedYear {
        closedAt = closedAt.truncatedTo(ChronoUnit.MICROS);
        if (closedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("%d was closed and approved by '%s'.".formatted(closedYear, closedBy));
        }
    }
}
