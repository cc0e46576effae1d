package dabiao.yearend;

import dabiao.assessment.archive.Counted;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.RunWorkers;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Worker;
import dabiao.event.Announce;
import dabiao.fact.Scope;
import dabiao.fact.Slice;
import dabiao.yearend.settle.Ranking;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that threads are working on: they look at all organisations together first, judging them; then each takes a stretch, settles
 * and keeps the results, which are final, and takes the next. Safe to share.
 */
final class YearEndRun {

    /** Stands where a login name would, for what nobody asked for. */
    static final String PROGRAM = "程序";

    /** A small part of the time after which a worker is taken for dead. */
    private static final long TOLD_EVERY_MILLIS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(YearEndRun.class);

    private final Stretches stretches;
    private final Judging judging;
    private final Results results;
    private final StoredRuns runs;
    private final CloseYear.Ends ends;
    private final Announce announce;
    private final RunWorkers workers;
    private final Worker worker;
    private final Clock clock;
    private final Stopwatch watch;
    private final boolean resumed;
    private final AtomicLong told = new AtomicLong();
    private final CompletableFuture<Progress> end = new CompletableFuture<>();
    private volatile @Nullable RunStatus stopping;
    private volatile String by;
    private List<Counted> counts = List.of();
    private volatile List<Ranking> rankings = List.of();
    private StoredRun stored;

    YearEndRun(Stretches stretches, Judging judging, Results results, Runs of) {
        this.stretches = stretches;
        this.judging = judging;
        this.results = results;
        this.workers = of.workers();
        this.worker = of.worker();
        this.runs = of.runs();
        this.ends = of.kept().ends();
        this.announce = of.kept().announce();
        this.by = of.by();
        this.clock = of.clock();
        this.stored = of.run();
        this.watch = new Stopwatch(clock);
        this.resumed = stored.done() > 0;
    }

    /** The run's own record, where it is kept and told, the clock that it is timed by, who works on it, and who started it. */
    record Runs(StoredRun run, CloseYear.Kept kept, Clock clock, Worker worker, String by) {

        StoredRuns runs() {
            return kept.runs();
        }

        RunWorkers workers() {
            return kept.ends().workers();
        }
    }

    void start(int threads) {
        var crew = new Crew(threads);
        var look = judging.together(new LookTogether.Watching(this::compared, this::isStopping, this::kept));
        crew.all(look::work)
                .thenCompose(nothing -> settled(look.all(), crew))
                .thenCompose(together -> {
                    watch.turn();
                    return crew.all(() -> work(together));
                })
                .whenComplete((nothing, broken) -> end(crew, broken));
    }

    synchronized Progress progress() {
        return end.getNow(Progress.running(stored, watch.pace()));
    }

    /** Completes when no thread works on it any more. */
    CompletableFuture<Progress> end() {
        return end;
    }

    /** Lets every thread finish the organisation that it is at. */
    synchronized void stop(RunStatus as, String who) {
        if (stopping == null) {
            by = who;
            stopping = as;
        }
    }

    private boolean isStopping() {
        return stopping != null;
    }

    /** How points rank and all the rest have nothing to do with each other, so that either need not wait. */
    private CompletableFuture<Together> settled(SettleYear all, Crew crew) {
        var ranked = CompletableFuture.runAsync(() -> rankings = all.rankings(), crew);
        return all.together(crew).thenCombine(ranked, (together, nothing) -> together);
    }

    /** Nothing is asked where nothing was kept when it was started. */
    private Set<String> kept(Slice slice) {
        return resumed ? stretches.judged(slice) : Set.of();
    }

    private void compared(long more) {
        watch.looked(more);
        tell();
    }

    /** Others are told now and then that somebody is at work; telling them takes a write to disk. */
    private void tell() {
        long now = clock.millis();
        long before = told.get();
        if (now - before >= TOLD_EVERY_MILLIS && told.compareAndSet(before, now)) {
            workers.seen(id(), worker);
        }
    }

    private void work(Together together) {
        try {
            var stretch = stretches.next(this::isStopping);
            while (stretch.isPresent() && !isStopping()) {
                judging.judge(stretch.get(), together, this::isStopping, this::keep);
                stretch = stretches.next(this::isStopping);
            }
        } catch (RuntimeException | Error e) {
            stop(RunStatus.INTERRUPTED, PROGRAM);
            throw e;
        }
    }

    private void keep(List<Judged> judgedNow) {
        var own = judgedNow.stream().map(it -> it.ofRun(id())).toList();
        results.assessments().save(own);
        watch.kept(own.size());
        long failed = own.stream().filter(it -> it.head().hasFailed()).count();
        count(own.size(), failed);
        tell();
    }

    /** Another program may work on the run too, and somebody may have cancelled it there. */
    private synchronized void count(long more, long failed) {
        runs.add(id(), more, failed);
        stored = runs.findById(id()).orElse(stored);
        if (stored.status().equals(RunStatus.CANCELLED.name())) {
            stop(RunStatus.CANCELLED, PROGRAM);
        }
    }

    private synchronized long id() {
        Long id = stored.id();
        return id == null ? 0 : id;
    }

    private void end(Crew crew, @Nullable Throwable broken) {
        worker.end();
        if (broken != null) {
            broken(broken);
        }
        try {
            count();
            var status = stopping;
            end.complete(rest(status == null ? RunStatus.DONE : status, crew));
        } catch (RuntimeException e) {
            LOG.error("The end of year-end run {} could not be noted.", id(), e);
            end.completeExceptionally(e);
        } finally {
            crew.dismiss();
        }
    }

    private void broken(Throwable why) {
        if (!isCalledOff(why)) {
            LOG.error("Year-end run {} was interrupted.", id(), why);
        }
        stop(RunStatus.INTERRUPTED, PROGRAM);
    }

    private static boolean isCalledOff(Throwable broken) {
        return broken instanceof CancellationException || broken.getCause() instanceof CancellationException;
    }

    private void count() {
        if (!isStopping()) {
            counts = ends.counts().count(id(), Scope.WHOLE, judging.standards());
        }
    }

    private synchronized Progress rest(RunStatus status, Crew crew) {
        stored = announce.perhaps(
                        () -> kept(status, crew),
                        it -> new RunEnded(it, by, results.sealed().seal(id())))
                .or(() -> runs.findById(id()))
                .orElse(stored);
        return Progress.resting(stored, Optional.empty());
    }

    /** Nothing to tell where another program noted the end already, or goes on. */
    private Optional<StoredRun> kept(RunStatus status, Crew crew) {
        var before = runs.findWithLockById(id()).orElse(stored);
        workers.leave(id(), worker);
        if (before.status().equals(RunStatus.DONE.name())
                || status == RunStatus.INTERRUPTED && workers.othersWorkOn(id(), worker)) {
            return Optional.empty();
        }
        if (status == RunStatus.DONE) {
            ends.counts().keep(id(), counts);
            ends.rankings().keep(id(), judging.written(rankings), crew.beside());
        }
        var counted = before.progressed(before.status(), results.done(id()), results.failed(id()));
        return Optional.of(runs.save(counted.finished(status.name(), LocalDateTime.now(clock))));
    }
}
