package dabiao.trial;

import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.ScoringMethod;
import dabiao.table.Column;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Numbers that are bound by others, so that to move them alone is no case at all or provably changes nothing. */
final class Bound {

    private Bound() {}

    /** The highest rung of a ladder, a list of which all are asked for, places that the share gives anyhow. */
    static boolean isBound(Object row, Column column, Step step, Edition edition) {
        if (row instanceof Criterion it) {
            return it.scoring() == ScoringMethod.HIGHEST && column.component().equals("full");
        }
        if (row instanceof Checklist it) {
            return (Integer) step.value() > it.criteria().size();
        }
        if (row instanceof Quota it) {
            return column.component().equals("least") && givenAnyhow(it, (Integer) step.value());
        }
        return row instanceof Mark mark && column.component().equals("marks") && isBeyondFull(mark, step, edition);
    }

    private static boolean isBeyondFull(Mark mark, Step step, Edition edition) {
        return edition.criterion(mark.criterion())
                .map(Criterion::full)
                .filter(it -> it.compareTo((BigDecimal) step.value()) < 0)
                .isPresent();
    }

    /**
     * Whether a group of any size has the same places with the other minimum: 70 % of one, rounded half up, are one already, and more
     * organisations never have fewer. Beyond the size at which the share alone gives the larger minimum nothing differs.
     */
    private static boolean givenAnyhow(Quota quota, int other) {
        int larger = Math.max(quota.least() == null ? 0 : quota.least(), other);
        var moved = new Quota(
                quota.level(),
                quota.bound(),
                quota.grouping(),
                quota.share(),
                quota.rounding(),
                other,
                quota.ties(),
                quota.cumulative(),
                quota.basis(),
                quota.place());
        return quota.share().numerator().signum() > 0
                && IntStream.iterate(1, size -> size + 1)
                        .takeWhile(size -> size == 1 || quota.rounding().places(quota.share(), size - 1) < larger)
                        .allMatch(size -> quota.places(size) == moved.places(size));
    }
}
