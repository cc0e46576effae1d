package dabiao.yearend;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The threads that work on a run: as many as it may have, and no other does any of its work. */
final class Crew implements Executor {

    private final int threads;
    private final ExecutorService pool;

    Crew(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "year-end");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Each of them does it; completes once the last is through, broken off if any broke off. */
    CompletableFuture<Void> all(Runnable work) {
        return CompletableFuture.allOf(IntStream.range(0, threads)
                .mapToObj(it -> CompletableFuture.runAsync(work, pool))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** The next one that is free does it. */
    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Whoever works beside the one of them that asks; that one itself where it is alone. */
    Executor beside() {
        return threads > 1 ? pool : Runnable::run;
    }

    /** What they are at is done; nothing more is begun. */
    void dismiss() {
        pool.shutdown();
    }
}
