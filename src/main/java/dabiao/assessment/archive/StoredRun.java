package dabiao.assessment.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A year-end run: every organisation judged on one basis. There is one run per basis; it can be interrupted and go on.
 *
 * @param id null until it is stored
 * @param total organisations to judge
 */
@Table("year_run")
public record StoredRun(
        @Id @Nullable Long id,
        int assessedYear,
        LocalDate asOf,
        String fingerprint,
        long batch,
        String status,
        long total,
        long done,
        long failed,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {

    public StoredRun {
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        finishedAt = finishedAt == null ? null : finishedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static StoredRun started(Basis basis, String status, long total, LocalDateTime at) {
        return new StoredRun(
                null,
                basis.assessedYear(),
                basis.asOf(),
                basis.fingerprint(),
                basis.batch(),
                status,
                total,
                0,
                0,
                at,
                null);
    }

    public Basis basis() {
        return new Basis(assessedYear, asOf, fingerprint, batch);
    }

    public StoredRun progressed(String status, long done, long failed) {
        return new StoredRun(
                id, assessedYear, asOf, fingerprint, batch, status, total, done, failed, startedAt, finishedAt);
    }

    public StoredRun finished(String status, LocalDateTime at) {
        return new StoredRun(id, assessedYear, asOf, fingerprint, batch, status, total, done, failed, startedAt, at);
    }
}
