package dabiao.rulebook.scenario;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Scenario.Entry;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows under 事实 while they are written out: repeated, numbered, filled up with what every case has. */
final class Facts {

    static final String ORGANISATION = "党组织";
    static final String CODE = "编号";
    private static final String MEMBER = "党员";
    private static final int MOST = 20_000;
    private static final Map<String, String> BRANCH =
            ordered("编号", "ZB", "名称", "示例支部", "类型", "党支部", "成立日期", "2000-01-01");
    private static final Map<String, String> PERSON =
            ordered("姓名", "示例{n}", "入党日期", "2010-07-01", "转正日期", "2011-07-01");

    private final Map<String, List<Entry>> rows = new LinkedHashMap<>();
    private final int year;
    private final Problems problems;
    private final Set<Place> doubles = new HashSet<>();
    private int size;

    Facts(int year, Problems problems) {
        this.year = year;
        this.problems = problems;
    }

    /** Takes over the rows of another case, under 沿用. */
    void follow(Facts other) {
        other.rows.forEach((ledger, list) -> rows(ledger).addAll(list));
        size += other.size;
    }

    void read(Section ledgers) {
        ledgers.values().forEach((ledger, value) -> value.list().forEach(row -> row(ledger, row)));
    }

    /** Says more about the organisation itself. */
    void describe(Entry organisation) {
        take(ORGANISATION, organisation);
    }

    private void row(String ledger, Value value) {
        value.section().ifPresent(it -> new Repetition(it, year).entries().forEach(entry -> take(ledger, entry)));
    }

    private void take(String ledger, Entry entry) {
        if (size < MOST) {
            rows(ledger).add(entry);
        } else if (size == MOST) {
            problems.error("R316", entry.place(), "一个情景的事实超过了 %d 行，".formatted(MOST), "请减小“数量”。");
        }
        size++;
    }

    private List<Entry> rows(String ledger) {
        return rows.computeIfAbsent(ledger, it -> new ArrayList<>());
    }

    /** All rows, 党组织 first, each with a code and the code of its organisation. */
    Map<String, List<Entry>> complete(Entry nowhere) {
        var organisation = organisation(nowhere);
        var all = new LinkedHashMap<String, List<Entry>>();
        all.put(ORGANISATION, List.of(organisation));
        rows.forEach((ledger, list) -> {
            if (!ledger.equals(ORGANISATION)) {
                all.put(ledger, complete(ledger, list, organisation.cells().getOrDefault(CODE, "")));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /** Several rows of 党组织 describe the same one; the later ones win. */
    private Entry organisation(Entry nowhere) {
        var cells = new LinkedHashMap<>(BRANCH);
        var given = rows.getOrDefault(ORGANISATION, List.of());
        given.forEach(it -> cells.putAll(it.cells()));
        return new Entry(
                cells,
                given.isEmpty() ? nowhere.place() : given.get(given.size() - 1).place());
    }

    private List<Entry> complete(String ledger, List<Entry> list, String organisation) {
        var complete = new ArrayList<Entry>();
        var codes = new HashSet<String>();
        for (Entry entry : list) {
            var cells = new LinkedHashMap<String, String>();
            cells.put(ORGANISATION, organisation);
            cells.put(CODE, ledger + (complete.size() + 1));
            cells.putAll(ledger.equals(MEMBER) ? numbered(PERSON, complete.size() + 1) : Map.of());
            cells.putAll(entry.cells());
            complete.add(new Entry(Collections.unmodifiableMap(cells), entry.place()));
            if (!codes.add(cells.getOrDefault(CODE, ""))) {
                twice(ledger, entry, cells.getOrDefault(CODE, ""));
            }
        }
        return List.copyOf(complete);
    }

    private void twice(String ledger, Entry entry, String code) {
        if (doubles.add(entry.place())) {
            String what = "“%s”里编号“%s”出现了两次，".formatted(ledger, code);
            problems.error("R317", entry.place(), what, "请换一个编号，或在编号里写“{n}”。");
        }
    }

    static Map<String, String> numbered(Map<String, String> cells, int number) {
        var numbered = new LinkedHashMap<String, String>();
        cells.forEach((heading, text) -> numbered.put(heading, text.replace("{n}", String.valueOf(number))));
        return numbered;
    }

    private static Map<String, String> ordered(String... headingsAndTexts) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < headingsAndTexts.length; i += 2) {
            cells.put(headingsAndTexts[i], headingsAndTexts[i + 1]);
        }
        return Collections.unmodifiableMap(cells);
    }
}
