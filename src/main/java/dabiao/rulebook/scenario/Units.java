package dabiao.rulebook.scenario;

import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Scenario.Entry;
import dabiao.rulebook.scenario.Unit.Given;
import dabiao.rulebook.yaml.Keys;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads 各单位: the organisations of a case, each with what it adds to the facts that they share. */
final class Units {

    private static final String CODE = "单位";
    private static final String SCORE = "得分";
    private static final List<String> OF_A_RESULT = List.of("原始得分", "否决", "未达标", "比较项", "相对平均");
    private static final Keys UNIT =
            Keys.must(CODE).may("数量", "领域", "上级", "上年星级", "沿用", "事实", SCORE).may(OF_A_RESULT.toArray(String[]::new));

    private final int year;
    private final Facts shared;
    private final Function<Value, Optional<Facts>> earlier;
    private final Problems problems;

    /**
     * @param shared what all of them have
     * @param earlier the facts of the case that a 沿用 names
     */
    Units(int year, Facts shared, Function<Value, Optional<Facts>> earlier, Problems problems) {
        this.year = year;
        this.shared = shared;
        this.earlier = earlier;
        this.problems = problems;
    }

    List<Unit> read(Value value) {
        var units = new ArrayList<Unit>();
        value.list().forEach(it -> it.section(UNIT).ifPresent(keys -> units.addAll(units(keys))));
        var places = new LinkedHashMap<String, Unit>();
        for (Unit unit : units) {
            var first = places.putIfAbsent(unit.code(), unit);
            if (first != null) {
                problems.error("R317", unit.place(), "单位“%s”写了两次，".formatted(unit.code()), "请换一个，或在单位里写“{n}”。");
            }
        }
        return List.copyOf(places.values());
    }

    private List<Unit> units(Section keys) {
        var code = keys.get(CODE).flatMap(Value::text).orElse("");
        int many = keys.get("数量").flatMap(it -> it.whole(1, 1_000)).orElse(1);
        var units = new ArrayList<Unit>();
        for (int n = 1; n <= many; n++) {
            units.add(unit(code.replace("{n}", String.valueOf(n)), keys));
        }
        return units;
    }

    private Unit unit(String code, Section keys) {
        var facts = new Facts(year, problems);
        facts.follow(shared);
        keys.get("沿用").flatMap(earlier).ifPresent(facts::follow);
        keys.get("事实").flatMap(Value::section).ifPresent(facts::read);
        facts.describe(organisation(code, keys));
        var lastStar = keys.get("上年星级").flatMap(Value::text).orElse("");
        return new Unit(
                code,
                facts.complete(new Entry(Map.of(), keys.place())),
                lastStar,
                given(keys).orElse(null),
                keys.place());
    }

    private static Entry organisation(String code, Section keys) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(Facts.CODE, code);
        cells.put("名称", code + "支部");
        for (String key : List.of("领域", "上级")) {
            keys.get(key).flatMap(Value::text).ifPresent(it -> cells.put(key, it));
        }
        return new Entry(cells, keys.place());
    }

    private Optional<Given> given(Section keys) {
        Optional<BigDecimal> score = keys.get(SCORE).flatMap(Value::number);
        if (score.isEmpty()) {
            OF_A_RESULT.stream()
                    .flatMap(it -> keys.get(it).stream())
                    .forEach(it -> problems.error("R319", it.place(), "没有写“得分”，", "写了“得分”的单位才能写这一项；从事实算出结果的不用写。"));
        }
        return score.map(it -> new Given(
                it,
                keys.get("原始得分").flatMap(Value::number).orElse(it),
                keys.get("否决").map(Value::words).orElse(Words.NONE).list(),
                keys.get("未达标").map(Value::words).orElse(Words.NONE).list(),
                AcrossKeys.numbers(keys, "比较项"),
                AcrossKeys.numbers(keys, "相对平均")));
    }
}
