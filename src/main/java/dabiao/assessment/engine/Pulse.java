package dabiao.assessment.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Seconds since the program began to judge, counted by a thread of its own. To look at it costs next to nothing, and it tells nobody
 * what time it is: it stops what does not end and has no say in what comes out.
 */
final class Pulse {

    private static final AtomicInteger SECONDS = new AtomicInteger();
    private static final ScheduledExecutorService COUNTING = Executors.newSingleThreadScheduledExecutor(run -> {
        var thread = new Thread(run, "pulse");
        thread.setDaemon(true);
        return thread;
    });

    static {
        COUNTING.scheduleAtFixedRate(SECONDS::incrementAndGet, 1, 1, TimeUnit.SECONDS);
    }

    private Pulse() {}

    static int seconds() {
        return SECONDS.get();
    }
}
