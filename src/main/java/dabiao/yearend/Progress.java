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
 * How far a year-end run has come.
 *
 * @param compared organisations that were looked at together so far, which comes first; null while it does not run
 * @param failed organisations among {@code done} that could not be judged; their result says why
 * @param perSecond organisations in a second since it was started last; null while it does not run
 * @param secondsLeft at that rate; null while nobody can say
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

    /**
     * @param judged organisations since it was started last
     */
    static Progress running(StoredRun run, long compared, long judged, Duration elapsed) {
        long millis = Math.max(1, elapsed.toMillis());
        var rate = BigDecimal.valueOf(judged * 1000).divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP);
        long left = Math.max(0, run.total() - run.done());
        return of(run, RunStatus.RUNNING, compared, rate, judged == 0 ? null : left * millis / judged / 1000);
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
