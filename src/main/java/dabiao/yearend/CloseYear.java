package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.RunCounts;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredRankings;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Announce;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

    /** What is kept of a run once it has ended: what it comes to, and who is best. */
    public record Ends(RunCounts counts, StoredRankings rankings) {}

    /** The day that a year is judged on where nobody says otherwise: the last day on which yearly duties can be made up. */
    public static LocalDate usualDay(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    /** Starts the run of that year on the present facts and rulebook, joins it if it is on its way, lets it be if it is done. */
    public synchronized Progress start(int year, LocalDate asOf, String by) {
        var assessor = inForce.assessor();
        var basis = new Basis(year, asOf, assessor.rulebook().fingerprint(), kept.facts.newestBatch());
        var stored = kept.runs.find(basis).orElseGet(() -> begun(basis));
        var running = live.get(id(stored));
        if (running != null && !running.end().isDone()) {
            return running.progress();
        }
        return stored.status().equals(RunStatus.DONE.name()) ? Progress.resting(stored) : work(stored, assessor, by);
    }

    public Optional<Progress> progress(long id) {
        var running = live.get(id);
        return running != null
                ? Optional.of(running.progress())
                : kept.runs.findById(id).map(Progress::resting);
    }

    /** Newest first. */
    public List<Progress> list() {
        return kept.runs.findAllByOrderByIdDesc().stream()
                .map(it -> progress(id(it)).orElseGet(() -> Progress.resting(it)))
                .toList();
    }

    /** The runs that somebody works on now. */
    public List<Progress> underWay() {
        return live.values().stream().map(YearEndRun::progress).toList();
    }

    /** Stops a run; what was judged stays, and started again it goes on. Empty if there is no such run. */
    public Optional<Progress> cancel(long id, String by) {
        stop(id, RunStatus.CANCELLED, by);
        return progress(id);
    }

    /** Waits until nobody works on a run any more. */
    public Optional<Progress> await(long id) {
        var running = live.get(id);
        return running == null ? progress(id) : Optional.of(running.end().join());
    }

    /** Stops whatever is on its way, so that it can go on with the next start of the program. */
    @Override
    public void close() {
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

    private Progress work(StoredRun stored, Assessor assessor, String by) {
        long before = id(stored);
        var resumed = kept.announce.doing(
                () -> kept.runs.save(stored.progressed(RunStatus.RUNNING.name(), done(before), failed(before))),
                it -> new RunStarted(it, by));
        var run = new YearEndRun(
                new Stretches(kept.organisations, kept.results.assessments(), resumed),
                new Judging(kept.facts, assessor, writing, resumed.basis()),
                kept.results,
                new YearEndRun.Runs(resumed, kept.runs, kept.ends, kept.announce, clock, by));
        long id = id(resumed);
        live.put(id, run);
        run.end().whenComplete((end, broken) -> live.remove(id, run));
        run.start(threads);
        return run.progress();
    }

    private long done(long id) {
        return kept.results.assessments().count(Wanted.within(Scope.WHOLE).run(id));
    }

    private long failed(long id) {
        return kept.results
                .assessments()
                .count(new Wanted(Scope.WHOLE, null, id, null, null, null, StoredAssessment.FAILED, null));
    }

    private static long id(StoredRun run) {
        Long id = run.id();
        return id == null ? 0 : id;
    }
}
