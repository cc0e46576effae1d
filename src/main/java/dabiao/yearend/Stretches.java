package dabiao.yearend;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.fact.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands out, stretch by stretch, the organisations that a run still has to judge. Safe to share. */
final class Stretches {

    private final Organisations organisations;
    private final StoredAssessments assessments;
    private final StoredRun run;
    private String after = "";

    Stretches(Organisations organisations, StoredAssessments assessments, StoredRun run) {
        this.organisations = organisations;
        this.assessments = assessments;
        this.run = run;
    }

    /** Organisations that a year's assessment is owed to. */
    static long count(Organisations organisations, int year, long batch) {
        var count = new long[1];
        organisations.forEach(batch, Scope.WHOLE, it -> count[0] += it.concerns(year) ? 1 : 0);
        return count[0];
    }

    synchronized Optional<Stretch> next() {
        var some = organisations.after(after, run.batch(), Scope.WHOLE);
        while (!some.isEmpty()) {
            var slice = new Slice(after, some.get(some.size() - 1).code());
            after = slice.last();
            var stretch = Stretch.of(slice, left(slice, some));
            if (!stretch.isEmpty()) {
                return Optional.of(stretch);
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

    private Set<String> judged(Slice slice, int most) {
        Long id = run.id();
        var behind = new Cursor(slice.after(), Long.MAX_VALUE);
        return assessments.page(Wanted.within(Scope.WHOLE).run(id == null ? 0 : id), behind, most).stream()
                .map(StoredAssessment::organisation)
                .collect(Collectors.toSet());
    }
}
