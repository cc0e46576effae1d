package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** Finds the rows of ledgers that do not satisfy what the table of inspections asks of them. */
final class Inspecting {

    private Inspecting() {}

    static List<Evidence> of(Case it, List<Watchlist.Inspected> inspections) {
        var found = new ArrayList<Evidence>();
        for (Watchlist.Inspected inspected : inspections) {
            for (Fact fact : it.rows().of(inspected.ledger(), inspected.kinds())) {
                if (inScope(it, inspected, fact)) {
                    var reason = inspected.tests().rejects(fact, it.facts(), fact.date());
                    if (reason != null) {
                        found.add(new Evidence(fact, reason));
                    }
                }
            }
        }
        return found;
    }

    private static boolean inScope(Case it, Watchlist.Inspected inspected, Fact fact) {
        return (inspected.tags().isEmpty() || fact.tags().containsAny(inspected.tags()))
                && inspected.scope().rejects(fact, it.facts(), fact.date()) == null;
    }
}
