package dabiao.yearend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes the time of both halves of a run, and counts how many organisations came through each. Safe to share. */
final class Stopwatch {

    private final Clock clock;
    private final Instant started;
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private volatile @Nullable Instant secondHalf;

    Stopwatch(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    void looked(long more) {
        looked.addAndGet(more);
    }

    /** All were looked at. */
    void turn() {
        secondHalf = clock.instant();
    }

    void kept(long more) {
        kept.addAndGet(more);
    }

    Progress.Pace pace() {
        var now = clock.instant();
        var turned = secondHalf;
        return new Progress.Pace(
                looked.get(),
                Duration.between(started, turned == null ? now : turned),
                kept.get(),
                turned == null ? Duration.ZERO : Duration.between(turned, now));
    }
}
