package dabiao.rulebook.compare;

import dabiao.problem.Place;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two editions of one standard compared. */
final class EditionComparison {

    private static final String CHOICES = "standard.yaml";
    private static final String SCENARIOS = "scenarios.yaml";

    private final Edition earlier;
    private final Edition later;
    private final List<Change> changes = new ArrayList<>();

    private EditionComparison(Edition earlier, Edition later) {
        this.earlier = earlier;
        this.later = later;
    }

    static List<Change> of(Edition earlier, Edition later) {
        var comparison = new EditionComparison(earlier, later);
        comparison.choices();
        Edition.TABLES.forEach(it -> comparison.changes.addAll(
                new TableComparison<>(it, later.id(), comparison.names()).of(earlier, later)));
        comparison.changes.addAll(RuleComparison.of(later.id(), earlier.rules(), later.rules()));
        comparison.scenarios();
        return comparison.changes;
    }

    /** Names of criteria by their ids. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        later.criteria().forEach(it -> names.put(it.id(), it.name()));
        for (Criterion it : earlier.criteria()) {
            names.putIfAbsent(it.id(), it.name());
        }
        return names;
    }

    private void choices() {
        var before = earlier.choices().written();
        var after = later.choices().written();
        after.forEach((key, value) -> {
            var old = before.getOrDefault(key, "");
            if (!old.equals(value)) {
                var kind = key.equals("标题") || key.equals("说明") ? Change.Kind.REWORDED : Change.Kind.CHANGED;
                changes.add(change(kind, CHOICES, "", key, old, value));
            }
        });
    }

    private void scenarios() {
        var before = byName(earlier);
        var after = byName(later);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            var kind = kind(before.get(name), after.get(name));
            if (kind != null) {
                changes.add(change(kind, "情景", name, "", "", ""));
            }
        }
    }

    private static Change.@Nullable Kind kind(@Nullable Scenario before, @Nullable Scenario after) {
        if (before == null) {
            return Change.Kind.ADDED;
        }
        if (after == null) {
            return Change.Kind.REMOVED;
        }
        return content(before).equals(content(after)) ? null : Change.Kind.REWORDED;
    }

    private static Map<String, Scenario> byName(Edition edition) {
        return edition.scenarios().stream()
                .collect(LinkedHashMap::new, (map, it) -> map.put(it.name(), it), LinkedHashMap::putAll);
    }

    /** All of it but its places. */
    private static List<Object> content(Scenario it) {
        var facts = new ArrayList<Object>();
        it.facts().forEach((ledger, rows) -> rows.forEach(row -> facts.add(List.of(ledger, row.cells()))));
        var expected = new ArrayList<Object>();
        Function<Object, String> text = String::valueOf;
        it.expected().criteria().forEach((id, one) -> {
            expected.add(id + one.status() + text.apply(one.owed()) + text.apply(one.had()) + text.apply(one.points()));
            expected.add(text.apply(one.deducted()) + one.sentence());
        });
        expected.add(text.apply(it.expected().score()) + it.expected().star());
        expected.add(text.apply(it.expected().vetoes()) + it.expected().flags());
        return List.of(it.year(), it.asOf(), facts, expected);
    }

    private Change change(Change.Kind kind, String part, String subject, String column, String before, String after) {
        var file = part.equals(CHOICES) ? CHOICES : SCENARIOS;
        Place old = kind == Change.Kind.ADDED ? null : earlier.place(file);
        Place now = kind == Change.Kind.REMOVED ? null : later.place(file);
        return new Change(kind, later.id(), part, subject, column, before, after, old, now);
    }
}
