package dabiao.impact;

import dabiao.rulebook.Edition;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The standards by which everybody comes out the same under two rulebooks: no edition of theirs differs, nor does any rule. Scenarios
 * and flags judge nobody. Where some edition has rules of its own that measure or score, none is taken to be untouched, since such
 * a rule may look at rows of other standards.
 */
final class Untouched {

    private static final Pattern JUDGES = Pattern.compile("\\b(Measures|Checklists|Scores|Rating)\\b");

    private Untouched() {}

    static Set<String> standards(Rulebook before, Rulebook after) {
        boolean sameRules = before.patterns().equals(after.patterns())
                && rules(before).noneMatch(Untouched::judges)
                && rules(after).noneMatch(Untouched::judges);
        return sameRules
                ? after.standards().stream().filter(same(before, after)).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Stream<RuleFile> rules(Rulebook rulebook) {
        return rulebook.editions().stream().flatMap(it -> it.rules().stream());
    }

    private static boolean judges(RuleFile file) {
        return JUDGES.matcher(file.text()).find();
    }

    private static Predicate<String> same(Rulebook before, Rulebook after) {
        return standard -> {
            var old = editions(before, standard);
            var now = editions(after, standard);
            if (old.size() != now.size()) {
                return false;
            }
            for (int i = 0; i < now.size(); i++) {
                if (!judgeAlike(old.get(i), now.get(i))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static List<Edition> editions(Rulebook rulebook, String standard) {
        return rulebook.editions().stream()
                .filter(it -> it.standard().equals(standard))
                .toList();
    }

    private static boolean judgeAlike(Edition old, Edition now) {
        return old.effective().equals(now.effective())
                && old.choices().equals(now.choices())
                && old.tables().equals(now.tables())
                && old.rules().equals(now.rules());
    }
}
