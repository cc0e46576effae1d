package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Applies;
import java.util.List;

/**
 * A named class of organisations made ready for a year.
 *
 * @param number of the class within its edition, from 0
 */
record Grouping(Applies row, int number, Class<? extends Fact> ledger, Test test) {

    /** Whether an organisation with these rows of the ledger, all of the kind that is asked for, belongs to it in a period. */
    boolean has(List<? extends Fact> rows, Facts facts, Period period, Period year) {
        int count = 0;
        var day = Life.dayOf(row.on(), period, year);
        for (Fact it : rows) {
            if (Picked.by(row, it, period, year) && Conditions.holds(test, it, facts, day)) {
                count++;
            }
        }
        return (row.least() == null || count >= row.least()) && (row.most() == null || count <= row.most());
    }
}
