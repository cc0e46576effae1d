package dabiao.yearend;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.RunWorkers;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.archive.Worker;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.fact.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Hands out, stretch by stretch, the organisations that a run still has to judge and that no other program has taken on. Safe to
 * share.
 */
final class Stretches {

    private static final int PATIENCE_MILLIS = 300;
    /** More than a slice that is looked at has. */
    private static final int AT_ONCE = 30;

    private final Organisations organisations;
    private final StoredAssessments assessments;
    private final Taking taking;
    private final StoredRun run;
    private final long id;
    private String after = "";
    private boolean othersAreAtWork;

    Stretches(Organisations organisations, StoredAssessments assessments, Taking taking, StoredRun run) {
        this.organisations = organisations;
        this.assessments = assessments;
        this.taking = taking;
        this.run = run;
        Long stored = run.id();
        this.id = stored == null ? 0 : stored;
    }

    /** Who takes them on, and where that is noted. */
    record Taking(RunWorkers workers, Worker worker) {}

    /** Organisations that a year's assessment is owed to. */
    static long count(Organisations organisations, int year, long batch) {
        var count = new long[1];
        organisations.forEach(batch, Scope.WHOLE, it -> count[0] += it.concerns(year) ? 1 : 0);
        return count[0];
    }

    /** The next one; waits while all that is left is in the hands of other programs, which may die. Empty once all are judged. */
    synchronized Optional<Stretch> next(BooleanSupplier stopping) {
        var stretch = round();
        while (stretch.isEmpty() && othersAreAtWork && !stopping.getAsBoolean()) {
            pause();
            after = "";
            othersAreAtWork = false;
            stretch = round();
        }
        return stretch;
    }

    private Optional<Stretch> round() {
        taking.workers().seen(id, taking.worker());
        var some = organisations.after(after, run.batch(), Scope.WHOLE);
        while (!some.isEmpty()) {
            var slice = new Slice(after, some.get(some.size() - 1).code());
            after = slice.last();
            if (!left(slice, some).isEmpty()) {
                if (taking.workers().take(id, slice.after(), taking.worker())) {
                    return Optional.of(Stretch.of(slice.after(), left(slice, some)));
                }
                othersAreAtWork = true;
            }
            some = organisations.after(after, run.batch(), Scope.WHOLE);
        }
        return Optional.empty();
    }

    private List<Organisation> left(Slice slice, List<Organisation> some) {
        var judged = judged(slice, some.size());
        return some.stream()
                .filter(it -> it.concerns(run.assessedYear()) && !judged.contains(it.code()))
                .toList();
    }

    /** Codes of those of a slice, and perhaps of some behind it, whose results the run has kept. */
    Set<String> judged(Slice slice) {
        return judged(slice, AT_ONCE);
    }

    private Set<String> judged(Slice slice, int most) {
        var behind = new Cursor(slice.after(), Long.MAX_VALUE);
        return assessments.page(Wanted.within(Scope.WHOLE).run(id), behind, most).stream()
                .map(StoredAssessment::organisation)
                .collect(Collectors.toSet());
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted while it waited for other programs.", e);
        }
    }
}
