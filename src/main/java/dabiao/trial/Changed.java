package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.problem.Refused;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.table.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** An edition with one row changed, beside the same rules; only what its own scenarios need is judged with it. */
final class Changed {

    private final Assessor assessor;
    private final Edition original;
    private final Layout<?> layout;
    private Edition edition;

    Changed(Assessor assessor, Edition original, Layout<?> layout) {
        this.assessor = assessor;
        this.original = original;
        this.layout = layout;
        this.edition = original;
    }

    Changed with(Record row, Record other) {
        var rows = new ArrayList<Object>();
        original.rows(layout.type()).forEach(it -> rows.add(it == row ? other : it));
        var tables = new LinkedHashMap<>(original.tables());
        tables.put(layout.type(), List.copyOf(rows));
        edition = new Edition(
                original.standard(),
                original.effective(),
                original.choices(),
                tables,
                original.rules(),
                original.scenarios());
        return this;
    }

    /** Whether some scenario comes out otherwise. A number that cannot be judged with counts as noticed. */
    boolean isNoticed() {
        try {
            var trial = new Trial(assessor.over(rulebook()));
            return edition.scenarios().stream()
                    .map(it -> trial.run(edition, it))
                    .anyMatch(Changed::isMissed);
        } catch (Refused e) {
            return true;
        }
    }

    private static boolean isMissed(Outcome outcome) {
        return outcome.state() == Outcome.State.FAIL || outcome.state() == Outcome.State.ERROR;
    }

    private Rulebook rulebook() {
        var whole = assessor.rulebook();
        var editions = whole.editions().stream()
                .filter(it -> !original.components().isEmpty() || it.standard().equals(original.standard()))
                .map(it -> it == original ? edition : it)
                .toList();
        return new Rulebook(whole.fingerprint(), whole.vocabulary(), whole.patterns(), editions);
    }
}
