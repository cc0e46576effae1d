package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.problem.Refused;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An edition with rows changed, among the editions that it is judged with and beside the same rules. */
final class Changed {

    private final Assessor assessor;
    private final Dossiers dossiers;
    private final Edition original;
    private final Edition edition;

    /**
     * @param rows what stands instead of rows of the edition
     */
    Changed(Assessor assessor, Dossiers dossiers, Edition original, Map<? extends Record, ? extends Record> rows) {
        this.assessor = assessor;
        this.dossiers = dossiers;
        this.original = original;
        var tables = new LinkedHashMap<Class<?>, List<?>>();
        original.tables().forEach((type, list) -> tables.put(type, changed(list, rows)));
        this.edition = new Edition(
                original.standard(),
                original.effective(),
                original.choices(),
                tables,
                original.rules(),
                original.scenarios());
    }

    private static List<?> changed(List<?> list, Map<? extends Record, ? extends Record> rows) {
        return list.stream().map(it -> instead(it, rows)).toList();
    }

    /** Two rows may say the same, so that only the very row counts. */
    private static Object instead(Object row, Map<? extends Record, ? extends Record> rows) {
        for (var it : rows.entrySet()) {
            if (it.getKey() == row) {
                return it.getValue();
            }
        }
        return row;
    }

    /** Whether some scenario that what was changed can reach comes out otherwise. What cannot be judged with counts as noticed. */
    boolean isNoticed(Reach reach) {
        try {
            var trial = new Trial(assessor.over(rulebook()), dossiers);
            return reach.of(edition).map(it -> trial.run(edition, it)).anyMatch(Changed::isMissed);
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
                .map(it -> it == original ? edition : it)
                .toList();
        return new Rulebook(whole.fingerprint(), whole.vocabulary(), whole.patterns(), editions);
    }
}
