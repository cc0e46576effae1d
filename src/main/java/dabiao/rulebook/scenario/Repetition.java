package dabiao.rulebook.scenario;

import dabiao.rulebook.scenario.Scenario.Entry;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row that stands for several: 分别 makes one for each word of a list, 数量 so many of it with {n} counting from 1; 重复 goes on to
 * the end of the year, all of its days moving on together.
 */
final class Repetition {

    private static final String HOW_MANY = "数量";
    private static final String HOW_OFTEN = "重复";
    private static final String EACH = "分别";
    private static final Set<String> OWN = Set.of(HOW_MANY, HOW_OFTEN, EACH);
    private static final Map<String, Integer> MONTHS = Map.of("每月", 1, "每季度", 3, "每半年", 6);

    private final Section row;
    private final LocalDate last;
    private final Map<String, String> cells = new LinkedHashMap<>();

    Repetition(Section row, int year) {
        this.row = row;
        this.last = LocalDate.of(year, 12, 31);
        row.values().forEach((heading, value) -> {
            if (!OWN.contains(heading)) {
                cells.put(heading, cell(value));
            }
        });
    }

    List<Entry> entries() {
        int number = row.get(HOW_MANY).flatMap(it -> it.whole(1, 1_000)).orElse(1);
        Optional<Integer> step = row.get(HOW_OFTEN).flatMap(it -> it.oneOf(MONTHS));
        var entries = new ArrayList<Entry>();
        for (var each : each()) {
            for (int n = 1; n <= number; n++) {
                var one = row.get(HOW_MANY).isPresent() ? Facts.numbered(each, n) : each;
                entries.addAll(step.map(it -> repeated(one, it)).orElseGet(() -> List.of(new Entry(one, row.place()))));
            }
        }
        return entries;
    }

    /** The row once for each word; of several lists, once for each pair of their words. */
    private List<Map<String, String>> each() {
        var rows = new ArrayList<Map<String, String>>(List.of(cells));
        row.get(EACH)
                .flatMap(Value::section)
                .ifPresent(lists -> lists.values().forEach((heading, words) -> {
                    var before = List.copyOf(rows);
                    rows.clear();
                    before.forEach(it -> words.words().forEach(word -> rows.add(with(it, heading, word))));
                }));
        return rows;
    }

    private static Map<String, String> with(Map<String, String> row, String heading, String text) {
        var more = new LinkedHashMap<>(row);
        more.put(heading, text);
        return more;
    }

    private List<Entry> repeated(Map<String, String> one, int step) {
        var first = one.values().stream().flatMap(it -> day(it).stream()).findFirst();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(one, row.place()));
        for (int months = step; months <= 12 && goesOn(first, months); months += step) {
            entries.add(new Entry(moved(one, months), row.place()));
        }
        return entries;
    }

    private boolean goesOn(Optional<LocalDate> first, int months) {
        return first.isPresent() && !first.get().plusMonths(months).isAfter(last);
    }

    private static Map<String, String> moved(Map<String, String> one, int months) {
        var moved = new LinkedHashMap<String, String>();
        one.forEach((heading, text) -> moved.put(
                heading, day(text).map(it -> it.plusMonths(months).toString()).orElse(text)));
        return moved;
    }

    private static String cell(Value value) {
        return value.list().stream().flatMap(it -> it.text().stream()).collect(Collectors.joining("；"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
