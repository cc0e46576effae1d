package dabiao.web.page.overview;

import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.web.page.Absent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that others stand below, each to be looked at alone with all of them. Safe to share. */
@Component
final class Units {

    private static final int KEPT = 8;

    private final Organisations organisations;
    private final Map<Long, Tree> known = new ConcurrentHashMap<>();

    Units(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A unit, and how deep it stands below the highest. */
    public record Unit(String code, String name, int depth) {}

    /** All organisations after a batch, below their parents. */
    private record Tree(Map<String, Organisation> all, Map<String, List<String>> children) {

        List<Unit> units() {
            return children.getOrDefault("", List.of()).stream()
                    .flatMap(it -> at(it, 0))
                    .toList();
        }

        private Stream<Unit> at(String code, int depth) {
            var organisation = all.get(code);
            if (organisation == null || !children.containsKey(code)) {
                return Stream.of();
            }
            return Stream.concat(
                    Stream.of(new Unit(code, organisation.name(), depth)),
                    children.getOrDefault(code, List.of()).stream().flatMap(it -> at(it, depth + 1)));
        }

        Stream<String> below(String code) {
            return Stream.concat(
                    Stream.of(code),
                    children.getOrDefault(code, List.of()).stream().flatMap(this::below));
        }
    }

    /** Those that somebody may see, each above those below it. */
    List<Unit> of(long batch, Scope scope) {
        return tree(batch).units().stream()
                .filter(it -> scope.includes(it.code()))
                .toList();
    }

    /** What is left of a scope when only a unit is looked at; all of it without one. */
    Part part(long batch, Scope scope, @Nullable String unit) {
        if (unit == null || unit.isEmpty()) {
            return new Part(scope, null);
        }
        var tree = tree(batch);
        if (!scope.includes(unit) || !tree.all().containsKey(unit)) {
            throw new Absent("没有编号为“%s”的单位。".formatted(unit));
        }
        return new Part(Scope.of(tree.below(unit).filter(scope::includes).toList()), unit);
    }

    private Tree tree(long batch) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(batch, this::read);
    }

    private Tree read(long batch) {
        var all = new LinkedHashMap<String, Organisation>();
        organisations.forEach(batch, Scope.WHOLE, it -> all.put(it.code(), it));
        var children = new TreeMap<String, List<String>>();
        all.values()
                .forEach(it -> children.computeIfAbsent(above(it, all), none -> new ArrayList<>())
                        .add(it.code()));
        return new Tree(all, children);
    }

    private static String above(Organisation it, Map<String, Organisation> all) {
        var parent = it.parent();
        return parent == null || !all.containsKey(parent) ? "" : parent;
    }
}
