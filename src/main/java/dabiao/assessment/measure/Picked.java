package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Selection;

/** Whether a fact of the right kind is one that a table picks, its conditions apart. */
final class Picked {

    private Picked() {}

    static boolean by(Selection selection, Fact it, Period period, Period year) {
        return (selection.tags().isEmpty() || it.tags().containsAny(selection.tags()))
                && Life.of(it).holds(selection.on(), period, year);
    }
}
