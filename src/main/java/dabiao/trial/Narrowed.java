package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.rulebook.Edition;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The part of a rulebook that an edition's scenarios need: the editions of its own standard, or all where it adds up others'. What
 * has the same rules is compiled once. Safe to share.
 */
final class Narrowed {

    private final Assessor whole;
    private final Map<String, Assessor> byStandard = new ConcurrentHashMap<>();
    private final Map<List<RuleFile>, Assessor> byRules = new ConcurrentHashMap<>();

    Narrowed(Assessor whole) {
        this.whole = whole;
    }

    Assessor to(Edition edition) {
        return edition.components().isEmpty() ? byStandard.computeIfAbsent(edition.standard(), this::alone) : whole;
    }

    private Assessor alone(String standard) {
        var rulebook = whole.rulebook();
        var own = rulebook.editions().stream()
                .filter(it -> it.standard().equals(standard))
                .toList();
        var narrow = new Rulebook(rulebook.fingerprint(), rulebook.vocabulary(), rulebook.patterns(), own);
        return byRules.computeIfAbsent(narrow.rules(), it -> whole.over(narrow)).over(narrow);
    }
}
