package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.fact.Slice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Looks at all organisations of a year together before any is judged for good, so that each result is written once. Several threads
 * read; what they saw is added in the order of the codes, so that the outcome does not depend on their number.
 */
final class LookTogether {

    private final Reading reading;
    private final Assessor assessor;
    private final Basis basis;

    LookTogether(Reading reading, Assessor assessor, Basis basis) {
        this.reading = reading;
        this.assessor = assessor;
        this.basis = basis;
    }

    /** Whom to tell how many dossiers of the year were looked at, and who may break it off. */
    record Watching(LongConsumer seen, BooleanSupplier stopping) {}

    /** Throws {@link CancellationException} when it is broken off. */
    SettleYear look(int threads, Watching watching) {
        var pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "year-end-compare");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return look(pool, threads, watching);
        } finally {
            pool.shutdownNow();
        }
    }

    private SettleYear look(ExecutorService pool, int threads, Watching watching) {
        var all = new SettleYear(assessor, basis.assessedYear(), basis.asOf());
        Deque<CompletableFuture<List<SettleYear.Seen>>> waiting = new ArrayDeque<>();
        var slice = reading.facts().nextSlice("", basis.batch());
        while (slice.isPresent() || !waiting.isEmpty()) {
            if (watching.stopping().getAsBoolean()) {
                throw new CancellationException();
            }
            if (slice.isPresent() && waiting.size() <= threads) {
                slice = begun(slice.get(), all, pool, waiting);
            } else {
                add(waiting.remove(), all, watching.seen());
            }
        }
        return all;
    }

    private Optional<Slice> begun(
            Slice slice,
            SettleYear all,
            ExecutorService pool,
            Deque<CompletableFuture<List<SettleYear.Seen>>> waiting) {
        waiting.add(CompletableFuture.supplyAsync(() -> seen(slice, all), pool));
        return reading.facts().nextSlice(slice.last(), basis.batch());
    }

    private List<SettleYear.Seen> seen(Slice slice, SettleYear all) {
        int year = basis.assessedYear();
        return reading.read(slice, List.of(year, year - 1), basis.batch()).dossiers().stream()
                .map(all::see)
                .toList();
    }

    private void add(CompletableFuture<List<SettleYear.Seen>> some, SettleYear all, LongConsumer told) {
        try {
            var seen = some.join();
            seen.forEach(all::add);
            told.accept(seen.stream()
                    .filter(it -> it.dossier().year() == basis.assessedYear())
                    .count());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
