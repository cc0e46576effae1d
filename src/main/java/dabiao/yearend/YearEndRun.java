package dabiao.yearend;

import dabiao.assessment.archive.Counted;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.RankingRow;
import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.event.Announce;
import dabiao.fact.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run that threads are working on: each takes a stretch, judges it, keeps the results and takes the next. Safe to share. */
final class YearEndRun {

    /** Stands where a login name would, for what nobody asked for. */
    static final String PROGRAM = "程序";

    private static final Logger LOG = LoggerFactory.getLogger(YearEndRun.class);

    private final Stretches stretches;
    private final Judging judging;
    private final StoredAssessments assessments;
    private final SealedResults sealed;
    private final StoredRuns runs;
    private final CloseYear.Ends ends;
    private final Announce announce;
    private final Clock clock;
    private final Instant started;
    private final AtomicLong judged = new AtomicLong();
    private final CompletableFuture<Progress> end = new CompletableFuture<>();
    private volatile @Nullable RunStatus stopping;
    private volatile String by;
    private List<Counted> counts = List.of();
    private List<RankingRow> rankings = List.of();
    private StoredRun stored;

    YearEndRun(Stretches stretches, Judging judging, Results results, Runs of) {
        this.stretches = stretches;
        this.judging = judging;
        this.assessments = results.assessments();
        this.sealed = results.sealed();
        this.runs = of.runs();
        this.ends = of.ends();
        this.announce = of.announce();
        this.by = of.by();
        this.clock = of.clock();
        this.stored = of.run();
        this.started = clock.instant();
    }

    /** The run's own record, where it is kept and told, the clock that it is timed by, and who started it. */
    record Runs(StoredRun run, StoredRuns runs, CloseYear.Ends ends, Announce announce, Clock clock, String by) {}

    void start(int threads) {
        var pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "year-end");
            thread.setDaemon(true);
            return thread;
        });
        var works = IntStream.range(0, threads)
                .mapToObj(it -> CompletableFuture.runAsync(this::work, pool))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(works).whenComplete((nothing, broken) -> end(pool, broken));
    }

    synchronized Progress progress() {
        return end.getNow(Progress.running(stored, judged.get(), Duration.between(started, clock.instant())));
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

    private void work() {
        try {
            var stretch = stretches.next();
            while (stretch.isPresent() && !isStopping()) {
                keep(judging.judge(stretch.get(), this::isStopping));
                stretch = stretches.next();
            }
        } catch (RuntimeException | Error e) {
            stop(RunStatus.INTERRUPTED, PROGRAM);
            throw e;
        }
    }

    private void keep(List<Judged> results) {
        var own = results.stream().map(it -> it.ofRun(id())).toList();
        assessments.save(own);
        judged.addAndGet(own.size());
        long failed = own.stream().filter(it -> it.head().hasFailed()).count();
        count(own.size(), failed);
    }

    private synchronized void count(long more, long failed) {
        stored = runs.save(stored.progressed(stored.status(), stored.done() + more, stored.failed() + failed));
    }

    private synchronized long id() {
        Long id = stored.id();
        return id == null ? 0 : id;
    }

    private void end(ExecutorService pool, @Nullable Throwable broken) {
        pool.shutdown();
        if (broken == null) {
            settle();
        }
        var status = stopping;
        try {
            end.complete(rest(status == null ? RunStatus.DONE : status));
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
        }
        if (broken != null) {
            LOG.error("Year-end run {} was interrupted.", id(), broken);
        }
    }

    /** Once all were judged; a run that is stopped or dies here settles when it is started again. */
    private void settle() {
        if (isStopping()) {
            return;
        }
        try {
            judging.settle(this::keepSettled);
            rankings = judging.rankings();
            counts = ends.counts().count(id(), Scope.WHOLE, judging.standards());
        } catch (RuntimeException | Error e) {
            stop(RunStatus.INTERRUPTED, PROGRAM);
            LOG.error("Year-end run {} was interrupted while it was settled.", id(), e);
        }
    }

    private void keepSettled(List<Judged> results) {
        if (isStopping()) {
            throw new IllegalStateException("The run was stopped.");
        }
        assessments.save(results.stream().map(it -> it.ofRun(id())).toList());
    }

    private synchronized Progress rest(RunStatus status) {
        var finished = stored.finished(status.name(), LocalDateTime.now(clock));
        stored = announce.doing(() -> kept(finished), it -> new RunEnded(it, by, sealed.seal(id())));
        return Progress.resting(stored);
    }

    private StoredRun kept(StoredRun finished) {
        if (finished.status().equals(RunStatus.DONE.name())) {
            ends.counts().keep(id(), counts);
            ends.rankings().keep(id(), rankings);
        }
        return runs.save(finished);
    }
}
