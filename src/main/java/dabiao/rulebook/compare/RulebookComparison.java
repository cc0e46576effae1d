package dabiao.rulebook.compare;

import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two rulebooks compared. An edition is compared with that of the same standard and day; a new one with the one that it follows, so
 * that what is new in it is seen.
 */
public final class RulebookComparison {

    private final Rulebook earlier;
    private final Rulebook later;
    private final List<Change> changes = new ArrayList<>();

    private RulebookComparison(Rulebook earlier, Rulebook later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** All that differs: words, general rules, then edition by edition and table by table; empty where nothing does. */
    public static List<Change> of(Rulebook earlier, Rulebook later) {
        var comparison = new RulebookComparison(earlier, later);
        comparison.words();
        changesOfRules(comparison);
        comparison.editions();
        return List.copyOf(comparison.changes);
    }

    private static void changesOfRules(RulebookComparison it) {
        it.changes.addAll(RuleComparison.of("通用规则", it.earlier.patterns(), it.later.patterns()));
    }

    private void words() {
        var lists = new TreeSet<>(earlier.vocabulary().lists().keySet());
        lists.addAll(later.vocabulary().lists().keySet());
        for (String list : lists) {
            var before = earlier.vocabulary().of(list);
            var after = later.vocabulary().of(list);
            without(before, after).forEach(it -> changes.add(word(Change.Kind.REMOVED, list, it)));
            without(after, before).forEach(it -> changes.add(word(Change.Kind.ADDED, list, it)));
        }
    }

    private static List<String> without(Set<String> words, Set<String> others) {
        return words.stream().filter(it -> !others.contains(it)).toList();
    }

    private static Change word(Change.Kind kind, String list, String word) {
        return new Change(kind, "词表", list, word, "", "", "", null, null);
    }

    private void editions() {
        var before = byId(earlier);
        var after = byId(later);
        before.forEach((id, edition) -> {
            if (!after.containsKey(id)) {
                changes.add(edition(Change.Kind.REMOVED, edition));
            }
        });
        after.forEach((id, edition) -> {
            var old = before.get(id);
            if (old == null) {
                changes.add(edition(Change.Kind.ADDED, edition));
                later.inForce(edition.standard(), edition.effective().minusDays(1))
                        .ifPresent(it -> changes.addAll(EditionComparison.of(it, edition)));
            } else {
                changes.addAll(EditionComparison.of(old, edition));
            }
        });
    }

    private static Map<String, Edition> byId(Rulebook rulebook) {
        return rulebook.editions().stream()
                .collect(Collectors.toMap(Edition::id, Function.identity(), (a, b) -> a, java.util.TreeMap::new));
    }

    private static Change edition(Change.Kind kind, Edition edition) {
        var title = edition.choices().title();
        var place = edition.place("standard.yaml");
        return kind == Change.Kind.ADDED
                ? new Change(kind, edition.id(), "版本", title, "", "", "", null, place)
                : new Change(kind, edition.id(), "版本", title, "", "", "", place, null);
    }
}
