package dabiao.rulebook.scenario;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Scenario.Entry;
import dabiao.rulebook.yaml.Keys;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import dabiao.rulebook.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code scenarios.yaml}. */
public final class Scenarios {

    private static final Keys FILE = Keys.must("情景");
    private static final Keys CASE = Keys.must("名称", "年度", "期望").may("考核日", "沿用", "事实", "各单位");

    private final Problems problems;
    private final Map<String, Facts> facts = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    private Scenarios(Problems problems) {
        this.problems = problems;
    }

    /** The cases in the order written; what is wrong is reported. */
    public static List<Scenario> read(String file, String text, Problems problems) {
        var reader = new Scenarios(problems);
        var scenarios = new ArrayList<Scenario>();
        Yaml.read(file, text, problems)
                .flatMap(it -> it.section(FILE))
                .flatMap(it -> it.get("情景"))
                .map(Value::list)
                .orElse(List.of())
                .forEach(it -> it.section(CASE).ifPresent(keys -> scenarios.add(reader.scenario(keys))));
        return List.copyOf(scenarios);
    }

    private Scenario scenario(Section keys) {
        String name = keys.get("名称").flatMap(Value::text).orElse("");
        int year = keys.get("年度").flatMap(it -> it.whole(1950, 2100)).orElse(2000);
        var asOf = keys.get("考核日").flatMap(Value::date).orElse(LocalDate.of(year + 1, 3, 31));
        var rows = facts(keys, year);
        var units = keys.get("各单位")
                .map(it -> new Units(year, rows, this::earlier, problems).read(it))
                .orElse(List.of());
        var expected = keys.get("期望").map(it -> Expectations.read(it, problems)).orElse(Expectations.NONE);
        named(name, keys);
        fits(expected, !units.isEmpty(), keys.place());
        var complete = rows.complete(new Entry(Map.of(), keys.place()));
        return new Scenario(name, year, asOf, complete, units, expected, keys.place());
    }

    /** Stars are settled between organisations; what one has got by itself is asked of a case that has only one. */
    private void fits(Expected expected, boolean several, Place place) {
        if (several && expected.asksOfOne()) {
            problems.error("R319", place, "写了“各单位”，期望里却有“指标”“得分”“星级”“否决”或“提示”，", "请改写“单位”“可公布”或“积分”。");
        } else if (!several && expected.across().settles()) {
            problems.error("R319", place, "期望里写了“单位”或“可公布”，却没有“各单位”，", "请在“各单位”里写明有哪些单位。");
        }
    }

    private Facts facts(Section keys, int year) {
        var rows = new Facts(year, problems);
        keys.get("沿用").flatMap(this::earlier).ifPresent(rows::follow);
        keys.get("事实").flatMap(Value::section).ifPresent(rows::read);
        keys.get("名称").flatMap(Value::text).ifPresent(it -> facts.putIfAbsent(it, rows));
        return rows;
    }

    private Optional<Facts> earlier(Value value) {
        var name = value.text();
        if (name.isPresent() && !facts.containsKey(name.get())) {
            String what = "前面没有名称是“%s”的情景，".formatted(name.get());
            problems.error("R318", value.place(), what, Nearest.hint(name.get(), facts.keySet()));
        }
        return name.map(facts::get);
    }

    private void named(String name, Section keys) {
        var first = places.putIfAbsent(name, keys.place());
        if (first != null && !name.isEmpty()) {
            String remedy = "前一个在第 %d 行，请换一个名称。".formatted(first.line());
            problems.error("R317", keys.place(), "情景“" + name + "”写了两次，", remedy);
        }
    }
}
