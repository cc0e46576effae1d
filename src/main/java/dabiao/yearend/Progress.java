package dabiao.yearend;

import dabiao.assessment.archive.StoredRun;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a year-end run has come. First all organisations are looked at together, and judged; then each result is settled and kept.
 *
 * @param compared organisations that were looked at so far; null while it does not run
 * @param done organisations whose result is kept
 * @param failed organisations among {@code done} that could not be judged; their result says why
 * @param perSecond organisations in a second in the half that it is at; null while it does not run
 * @param secondsLeft about; null while nobody can say
 */
public record Progress(
        long id,
        int year,
        LocalDate asOf,
        String fingerprint,
        long batch,
        RunStatus status,
        long total,
        @Nullable Long compared,
        long done,
        long failed,
        @Nullable BigDecimal perSecond,
        @Nullable Long secondsLeft,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {

    /** Looking at an organisation takes about so many times as long as keeping its result. */
    private static final int LOOKING = 3;

    /**
     * How long the halves of a run have taken since it was started last.
     *
     * @param looked organisations that were looked at
     * @param kept results that were kept
     */
    record Pace(long looked, Duration looking, long kept, Duration keeping) {

        private static final int THOUSAND = 1_000;

        private BigDecimal perSecond() {
            boolean isFirstHalf = keeping.isZero();
            long millis = Math.max(1, (isFirstHalf ? looking : keeping).toMillis());
            return BigDecimal.valueOf((isFirstHalf ? looked : kept) * THOUSAND)
                    .divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP);
        }

        private @Nullable Long secondsLeft(long toLookAt, long toKeep) {
            if (kept > 0) {
                return toKeep * keeping.toMillis() / kept / THOUSAND;
            }
            return looked == 0
                    ? null
                    : (toLookAt * LOOKING + toKeep) * looking.toMillis() / looked / LOOKING / THOUSAND;
        }
    }

    /** How much of the work is done, in per cent. */
    public int percent() {
        if (total == 0 || compared == null) {
            return total == 0 ? 0 : (int) (done * 100 / total);
        }
        return (int) ((Math.min(compared, total) * LOOKING + done) * 100 / (total * (LOOKING + 1)));
    }

    public boolean isRunning() {
        return status == RunStatus.RUNNING;
    }

    /**
     * A run that nobody works on here. A stored {@link RunStatus#RUNNING} means that the program was killed, unless another one is
     * known to go on.
     */
    static Progress resting(StoredRun run, Optional<RunStatus> elsewhere) {
        var stored = RunStatus.valueOf(run.status());
        var here = stored == RunStatus.RUNNING ? RunStatus.INTERRUPTED : stored;
        return of(run, elsewhere.orElse(here), null, null, null);
    }

    static Progress running(StoredRun run, Pace pace) {
        long toLookAt = Math.max(0, run.total() - pace.looked());
        long toKeep = Math.max(0, run.total() - run.done());
        return of(run, RunStatus.RUNNING, pace.looked(), pace.perSecond(), pace.secondsLeft(toLookAt, toKeep));
    }

    private static Progress of(
            StoredRun run,
            RunStatus status,
            @Nullable Long compared,
            @Nullable BigDecimal perSecond,
            @Nullable Long secondsLeft) {
        Long id = run.id();
        return new Progress(
                id == null ? 0 : id,
                run.assessedYear(),
                run.asOf(),
                run.fingerprint(),
                run.batch(),
                status,
                run.total(),
                compared,
                run.done(),
                run.failed(),
                perSecond,
                secondsLeft,
                run.startedAt(),
                status == RunStatus.RUNNING ? null : run.finishedAt());
    }
}
