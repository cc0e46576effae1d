package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.row.VetoEffect;
import java.util.stream.Collectors;

/** Whether a veto caps at a star that there is, and only if capping is what it does. */
final class VetoRow {

    private final Veto veto;
    private final Edition edition;
    private final Problems problems;

    VetoRow(Veto veto, Edition edition, Problems problems) {
        this.veto = veto;
        this.edition = edition;
        this.problems = problems;
    }

    void check() {
        var place = veto.place().at("最高等级");
        boolean caps = veto.effect() == VetoEffect.HIGHEST_STAR;
        var highest = veto.highest();
        if (caps && highest == null) {
            problems.error("R330", place, "没有填写，", "效果“最高星级”要写最高到几级，例如 3。");
        } else if (!caps && highest != null) {
            problems.error(
                    "R331", place, "写的是“" + highest + "”，效果“" + veto.effect().word() + "”用不到，", "请清空这一格，或改效果。");
        } else if (highest != null && edition.stars().stream().noneMatch(it -> it.level() == highest)) {
            problems.error("R326", place, "stars.csv 中没有等级“" + highest + "”，", "可用的有：" + levels() + "。");
        }
    }

    private String levels() {
        return edition.stars().stream()
                .map(Star::level)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
    }
}
