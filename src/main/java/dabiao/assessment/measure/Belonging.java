package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Cycle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of an edition an organisation belongs to, period by period; each found once, since every criterion asks again. Belongs
 * to one assessment.
 */
final class Belonging {

    private static final int PERIODS = 12 + 4 + 2 + 1;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Facts facts;
    private final Period year;
    private final byte[] known;
    private final @Nullable List<? extends Fact>[] rows;

    @SuppressWarnings("unchecked")
    Belonging(EditionPlan plan, Facts facts) {
        this.facts = facts;
        this.year = plan.calendar().wholeYear();
        this.known = new byte[plan.groupings() * PERIODS];
        this.rows = (List<? extends Fact>[]) new List<?>[plan.groupings()];
    }

    /** Why the organisation does not belong to one of the classes in a period, in Chinese; null where it belongs to all. */
    @Nullable
    String excludes(List<Grouping> groupings, Period period) {
        for (int i = 0; i < groupings.size(); i++) {
            if (!has(groupings.get(i), period)) {
                return groupings.get(i).row().otherwise();
            }
        }
        return null;
    }

    private boolean has(Grouping grouping, Period period) {
        int at = grouping.number() * PERIODS + first(period.cycle()) + period.index();
        if (known[at] == 0) {
            known[at] = grouping.has(rows(grouping), facts, period, year) ? YES : NO;
        }
        return known[at] == YES;
    }

    private List<? extends Fact> rows(Grouping grouping) {
        var found = rows[grouping.number()];
        if (found == null) {
            found = facts.rows(grouping.ledger(), grouping.row().kinds());
            rows[grouping.number()] = found;
        }
        return found;
    }

    private static int first(Cycle cycle) {
        return switch (cycle) {
            case MONTH -> 0;
            case QUARTER -> 12;
            case HALF_YEAR -> 16;
            case YEAR -> 18;
        };
    }
}
