package dabiao.rulebook.compare;

import dabiao.problem.Place;
import dabiao.rulebook.Edition;
import dabiao.table.Column;
import dabiao.table.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One table of two editions compared, row by row. Rows belong together that have the same first column (编号, 名称, 等级); where
 * several have, equal ones first and then those that have most in common.
 */
final class TableComparison<T extends Record> {

    private static final Set<String> WORDING = Set.of("名称", "依据", "达标用语", "不达标用语", "补救办法", "不计原因", "不适用说明", "说明");

    private final Layout<T> layout;
    private final String where;
    private final Map<String, String> names;
    private final List<Change> changes = new ArrayList<>();

    TableComparison(Layout<T> layout, String where, Map<String, String> names) {
        this.layout = layout;
        this.where = where;
        this.names = names;
    }

    List<Change> of(Edition earlier, Edition later) {
        var before = byKey(earlier.rows(layout.type()));
        var after = byKey(later.rows(layout.type()));
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(it -> compare(before.getOrDefault(it, List.of()), after.getOrDefault(it, List.of())));
        return changes;
    }

    private Map<String, List<T>> byKey(List<T> rows) {
        return rows.stream().collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()));
    }

    private String key(T row) {
        return Written.of(layout.columns().get(0), row);
    }

    private void compare(List<T> before, List<T> after) {
        var left = new ArrayList<>(before);
        var right = new ArrayList<>(after);
        pair(left, right, layout.columns().size());
        for (int same = layout.columns().size() - 1; same > 0; same--) {
            pair(left, right, same);
        }
        left.forEach(it -> changes.add(whole(Change.Kind.REMOVED, it)));
        right.forEach(it -> changes.add(whole(Change.Kind.ADDED, it)));
    }

    /** Takes out pairs that have at least so many columns in common. */
    private void pair(List<T> before, List<T> after, int same) {
        before.removeIf(old -> {
            var match = after.stream().filter(it -> inCommon(old, it) >= same).findFirst();
            match.ifPresent(it -> {
                after.remove(it);
                columns(old, it);
            });
            return match.isPresent();
        });
    }

    private int inCommon(T one, T other) {
        return (int) layout.columns().stream()
                .filter(it -> Written.of(it, one).equals(Written.of(it, other)))
                .count();
    }

    private void columns(T before, T after) {
        for (Column column : layout.columns()) {
            var old = Written.of(column, before);
            var now = Written.of(column, after);
            if (!old.equals(now)) {
                var kind = WORDING.contains(column.heading()) ? Change.Kind.REWORDED : Change.Kind.CHANGED;
                changes.add(new Change(
                        kind,
                        where,
                        layout.title(),
                        subject(after),
                        column.heading(),
                        old,
                        now,
                        at(before, column),
                        at(after, column)));
            }
        }
    }

    private Change whole(Change.Kind kind, T row) {
        boolean added = kind == Change.Kind.ADDED;
        var text = text(row);
        return new Change(
                kind,
                where,
                layout.title(),
                subject(row),
                "",
                added ? "" : text,
                added ? text : "",
                added ? null : Written.place(row),
                added ? Written.place(row) : null);
    }

    /** 编号 and 名称 where it has both. */
    private String subject(T row) {
        var key = key(row);
        var name = layout.column("名称").map(it -> Written.of(it, row)).orElseGet(() -> names.getOrDefault(key, ""));
        return name.isEmpty() || name.equals(key) ? key : key + " " + name;
    }

    private String text(T row) {
        return layout.columns().stream()
                .skip(1)
                .filter(it -> !Written.of(it, row).isEmpty() && !it.heading().equals("名称"))
                .map(it -> it.heading() + " " + Written.of(it, row))
                .collect(Collectors.joining("，"));
    }

    private static @Nullable Place at(Record row, Column column) {
        var place = Written.place(row);
        return place == null ? null : place.at(column.heading());
    }
}
