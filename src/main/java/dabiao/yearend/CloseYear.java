package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.RunCounts;
import dabiao.assessment.archive.RunWorkers;
import dabiao.assessment.archive.StoredRankings;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Worker;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Announce;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/**
 * Judges every organisation for a year. A run is what its basis is: the same year, day, rulebook and facts are judged once, and a
 * run that was broken off goes on behind what is stored. Safe to share.
 */
public final class CloseYear implements AutoCloseable {

    private final RulebookInForce inForce;
    private final Kept kept;
    private final Writing writing;
    private final Clock clock;
    private final int threads;
    private final Map<Long, YearEndRun> live = new ConcurrentHashMap<>();
    private boolean isClosed;

    /**
     * @param threads that judge at once
     */
    public CloseYear(RulebookInForce inForce, Kept kept, Writing writing, Clock clock, int threads) {
        this.inForce = inForce;
        this.kept = kept;
        this.writing = writing;
        this.clock = clock;
        this.threads = threads;
    }

    /** What is kept of facts and results, and how one tells of it. */
    public record Kept(
            FactStore facts,
            Organisations organisations,
            Results results,
            StoredRuns runs,
            Ends ends,
            Announce announce) {}

    /** What is kept of a run beside its results: what it comes to, who is best, and who works on it. */
    public record Ends(RunCounts counts, StoredRankings rankings, RunWorkers workers) {}

    /** The day that a year is judged on where nobody says otherwise: the last day on which yearly duties can be made up. */
    public static LocalDate usualDay(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    /** Starts the run of that year on the present facts and rulebook, joins it if it is on its way, lets it be if it is done. */
    public synchronized Progress start(int year, LocalDate asOf, String by) {
        if (isClosed) {
            throw new IllegalStateException("The program is being stopped.");
        }
        var assessor = inForce.assessor();
        var basis = new Basis(year, asOf, assessor.rulebook().fingerprint(), kept.facts.newestBatch());
        var stored = kept.runs.find(basis).orElseGet(() -> begun(basis));
        var running = live.get(id(stored));
        if (running != null && !running.end().isDone()) {
            return running.progress();
        }
        return stored.status().equals(RunStatus.DONE.name()) ? resting(stored) : work(stored, assessor, by);
    }

    public Optional<Progress> progress(long id) {
        var running = live.get(id);
        return running != null
                ? Optional.of(running.progress())
                : kept.runs.findById(id).map(this::resting);
    }

    /** Newest first. */
    public List<Progress> list() {
        return kept.runs.findAllByOrderByIdDesc().stream()
                .map(it -> progress(id(it)).orElseGet(() -> resting(it)))
                .toList();
    }

    /** The runs that somebody works on now. */
    public List<Progress> underWay() {
        return live.values().stream().map(YearEndRun::progress).toList();
    }

    /** Stops a run; what was judged stays, and started again it goes on. Empty if there is no such run. */
    public Optional<Progress> cancel(long id, String by) {
        stop(id, RunStatus.CANCELLED, by);
        kept.announce.perhaps(
                () -> cancelledElsewhere(id),
                it -> new RunEnded(it, by, kept.results.sealed().seal(id)));
        return progress(id);
    }

    /** Those who work on it in another program notice. */
    private Optional<StoredRun> cancelledElsewhere(long id) {
        return kept.runs
                .findWithLockById(id)
                .filter(it -> it.status().equals(RunStatus.RUNNING.name()) && kept.ends.workers.workOn(id))
                .map(it -> kept.runs.save(it.finished(RunStatus.CANCELLED.name(), LocalDateTime.now(clock))));
    }

    private Progress resting(StoredRun run) {
        var elsewhere = run.status().equals(RunStatus.RUNNING.name()) && kept.ends.workers.workOn(id(run));
        return Progress.resting(run, elsewhere ? Optional.of(RunStatus.RUNNING) : Optional.empty());
    }

    /** Waits until nobody works on a run any more. */
    public Optional<Progress> await(long id) {
        var running = live.get(id);
        return running == null ? progress(id) : Optional.of(running.end().join());
    }

    /** Stops whatever is on its way, so that it can go on with the next start of the program; nothing starts any more. */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
        }
        List.copyOf(live.keySet()).forEach(it -> stop(it, RunStatus.INTERRUPTED, YearEndRun.PROGRAM));
    }

    private void stop(long id, RunStatus as, String by) {
        var running = live.get(id);
        if (running != null) {
            running.stop(as, by);
            running.end().handle((end, broken) -> end).join();
        }
    }

    private StoredRun begun(Basis basis) {
        long total = Stretches.count(kept.organisations, basis.assessedYear(), basis.batch());
        return StoredRun.started(basis, RunStatus.RUNNING.name(), total, LocalDateTime.now(clock));
    }

    /** Another program may have begun the same run in the same moment; then that one is joined. */
    private StoredRun resumed(StoredRun stored, String by) {
        long id = id(stored);
        var again = stored.progressed(RunStatus.RUNNING.name(), kept.results.done(id), kept.results.failed(id));
        try {
            return kept.announce.doing(() -> kept.runs.save(again), it -> new RunStarted(it, by));
        } catch (DataIntegrityViolationException | DbActionExecutionException e) {
            return kept.runs.find(stored.basis()).orElseThrow(() -> e);
        }
    }

    private Progress work(StoredRun stored, Assessor assessor, String by) {
        var resumed = resumed(stored, by);
        var worker = Worker.begin();
        kept.ends.workers.seen(id(resumed), worker);
        var run = new YearEndRun(
                new Stretches(
                        kept.organisations,
                        kept.results.assessments(),
                        new Stretches.Taking(kept.ends.workers, worker),
                        resumed),
                new Judging(new Reading(kept.facts.dossiers(), kept.organisations), assessor, writing, resumed.basis()),
                kept.results,
                new YearEndRun.Runs(resumed, kept, clock, worker, by));
        long id = id(resumed);
        live.put(id, run);
        run.end().whenComplete((end, broken) -> live.remove(id, run));
        run.start(threads);
        return run.progress();
    }

    private static long id(StoredRun run) {
        Long id = run.id();
        return id == null ? 0 : id;
    }
}
