package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Standard.Source;
import dabiao.rulebook.row.Block;
import dabiao.rulebook.row.Component;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.scenario.Expected.Outcome;
import dabiao.rulebook.scenario.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is formally right and yet hardly meant: sums that do not add up, stars with gaps, criteria that no scenario tries. */
final class Lint {

    private static final Set<String> MET = Set.of("达标");
    private static final Set<String> MISSED = Set.of("不达标", "部分达标", "无数据", "待评定");

    private final List<Edition> editions;
    private final Problems problems;

    Lint(List<Edition> editions, Problems problems) {
        this.editions = editions;
        this.problems = problems;
    }

    void check() {
        for (Edition edition : editions) {
            empty(edition);
            total(edition);
            new Blocks(edition, problems).check();
            new Stars(edition, problems).check();
            edition.choices().sources().forEach(it -> source(it, edition));
            Rows.check(edition, problems);
            tried(edition);
        }
    }

    private void empty(Edition edition) {
        if (edition.criteria().isEmpty()
                && edition.components().isEmpty()
                && edition.rows(PointsObject.class).isEmpty()
                && edition.rules().isEmpty()) {
            problems.error(
                    "R301", edition.place("criteria.csv"), "没有任何指标，", "请写 criteria.csv，或用 components.csv 写明得分构成。");
        }
    }

    private void total(Edition edition) {
        var total = edition.choices().total();
        boolean composed = !edition.components().isEmpty();
        if (!edition.rows(Block.class).isEmpty()) {
            return;
        }
        var sum = composed
                ? sum(edition.components().stream().map(Component::full).toList())
                : sum(edition.criteria().stream()
                        .map(Criterion::full)
                        .filter(Objects::nonNull)
                        .toList());
        if (total != null && sum.compareTo(total) != 0) {
            String what = "“%s”合计 %s 分，standard.yaml 的满分是 %s，"
                    .formatted(composed ? "折算满分" : "分值", sum.toPlainString(), total.toPlainString());
            problems.error("R350", edition.place(composed ? "components.csv" : "criteria.csv"), what, "请改成一致。");
        }
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void source(Source source, Edition edition) {
        if (source.inForceFrom() != null
                && LocalDate.parse(source.inForceFrom()).isAfter(edition.effective())) {
            String what =
                    "依据%s %s 才施行，而本版本 %s 就生效，".formatted(source.title(), source.inForceFrom(), edition.effective());
            problems.warning("R352", edition.place("standard.yaml").at("依据"), what, "请核对日期。");
        }
    }

    private void tried(Edition edition) {
        if (edition.scenarios().isEmpty()) {
            problems.warning("R353", edition.place("scenarios.yaml"), "没有情景用例，", "改数字以后没有东西能说明改对了，请补写。");
            return;
        }
        for (Criterion criterion : edition.criteria()) {
            tried(criterion, edition, MET, "达标");
            tried(criterion, edition, MISSED, "不达标或部分达标");
        }
    }

    private void tried(Criterion criterion, Edition edition, Set<String> statuses, String words) {
        if (!statuses(criterion.id(), edition).stream().anyMatch(statuses::contains)) {
            String what = "没有情景期望“" + criterion.id() + "”" + words + "，";
            problems.warning("R353", criterion.place(), what, "请在 scenarios.yaml 补写一个。");
        }
    }

    private static Set<String> statuses(String id, Edition edition) {
        return edition.scenarios().stream()
                .map(Scenario::expected)
                .map(it -> it.criteria().get(id))
                .filter(Objects::nonNull)
                .map(Outcome::status)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
