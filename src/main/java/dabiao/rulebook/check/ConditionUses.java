package dabiao.rulebook.check;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Comparison;
import dabiao.rulebook.row.Condition;
import dabiao.rulebook.row.Placed;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Words;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether the conditions of an edition are well written, and the rows that name them name some that fit their ledger. */
final class ConditionUses {

    private static final Set<String> OF_ROWS = Set.of("有效条件", "范围条件", "符合条件", "条件");
    private static final Set<String> OF_MEMBERS = Set.of("对象", "人数对象");
    private static final Map<String, String> LEDGERS = Map.of("频次", "活动", "资料", "资料", "人均", "经费", "积分维度", "积分");
    private static final String MEMBERS = "党员";
    private static final Set<String> STATES = Set.of("正式党员", "预备党员", "离退休", "流动", "免除", "年老体弱", "长期患病");
    private static final Set<Comparison> ALONE = EnumSet.of(Comparison.FILLED, Comparison.EMPTY);
    private static final Set<Comparison> OF_STATE = EnumSet.of(Comparison.WAS, Comparison.WAS_NOT);
    private static final Pattern COLUMN =
            Pattern.compile("\\[[^\\[\\]]+]([*×]\\d{1,6}(/[1-9]\\d{0,5})?)?([+-]\\d{1,6}天)?");

    private final Edition edition;
    private final Problems problems;
    private final Map<String, Condition> first = new TreeMap<>();

    ConditionUses(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    void check() {
        edition.conditions().forEach(this::condition);
        for (Layout<? extends Record> layout : Edition.TABLES) {
            edition.rows(layout.type()).forEach(row -> row(layout, row));
        }
    }

    private void condition(Condition condition) {
        var earlier = first.putIfAbsent(condition.name(), condition);
        if (earlier != null && !earlier.ledger().equals(condition.ledger())) {
            problems.error(
                    "R328",
                    condition.place().at("台账"),
                    "同名的条件“%s”在第 %d 行用的是“%s”，这里是“%s”，"
                            .formatted(condition.name(), earlier.place().line(), earlier.ledger(), condition.ledger()),
                    "同名的几行要用同一个台账。");
        }
        operand(condition);
    }

    private void operand(Condition condition) {
        String operand = condition.operand();
        var place = condition.place().at("值");
        String word = condition.comparison().word();
        if (operand == null) {
            if (!ALONE.contains(condition.comparison())) {
                problems.error("R329", place, "没有填写，", "比较“" + word + "”要有一个值。");
            }
        } else if (ALONE.contains(condition.comparison())) {
            problems.error("R329", place, "写的是“" + operand + "”，", "比较“" + word + "”不要值，请清空这一格。");
        } else if (OF_STATE.contains(condition.comparison())) {
            Words.parse(operand).stream().filter(it -> !STATES.contains(it)).forEach(it -> state(place, it));
        } else if (operand.matches("[\\[【［].*") && !COLUMN.matcher(operand).matches()) {
            problems.error("R329", place, "写的是“" + operand + "”，", "应写成 [应到]、[应到]*1/2 或 [日期]+3天，用半角方括号。");
        }
    }

    private void state(Place place, String word) {
        problems.error("R329", place, "写的是“" + word + "”，", Nearest.hint(word, STATES));
    }

    private void row(Layout<? extends Record> layout, Object row) {
        for (Column column : layout.columns()) {
            if (column.of(row) instanceof Words names) {
                if (OF_ROWS.contains(column.heading())) {
                    names.forEach(it -> use(it, ledger(layout, row), place(row).at(column.heading())));
                } else if (OF_MEMBERS.contains(column.heading())) {
                    names.forEach(it -> use(it, MEMBERS, place(row).at(column.heading())));
                }
            }
        }
    }

    private void use(String name, String ledger, Place place) {
        var condition = first.get(name);
        if (condition == null) {
            problems.error("R323", place, "conditions.csv 中没有“" + name + "”，", Nearest.hint(name, first.keySet()));
        } else if (!condition.ledger().equals(ledger)) {
            problems.error(
                    "R328",
                    place,
                    "条件“%s”看的是“%s”，这里要看“%s”，".formatted(name, condition.ledger(), ledger),
                    "请在 conditions.csv 中为“" + ledger + "”另写一个条件。");
        }
    }

    private static String ledger(Layout<? extends Record> layout, Object row) {
        return layout.column("台账")
                .map(it -> Objects.toString(it.of(row), ""))
                .orElseGet(() -> LEDGERS.getOrDefault(layout.title(), ""));
    }

    private static Place place(Object row) {
        return ((Placed) row).place();
    }
}
