package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Block;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.ScoringMethod;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a criterion has what its way of scoring needs, and its numbers can be right. */
final class Scoring {

    private static final Set<ScoringMethod> PER_UNIT = EnumSet.of(ScoringMethod.PER_MISS, ScoringMethod.PER_HIT);
    /** Without full marks these only add to the score. */
    private static final Set<ScoringMethod> BONUS = EnumSet.of(ScoringMethod.PER_HIT, ScoringMethod.HIGHEST);

    private static final Set<ScoringMethod> BY_GRADE = EnumSet.of(ScoringMethod.GRADED, ScoringMethod.HIGHEST);
    private static final Pattern NEXT_YEAR = Pattern.compile(
            "次年(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|次年(0[469]|11)-(0[1-9]|[12]\\d|30)|次年02-(0[1-9]|1\\d|2[0-8])");
    private static final List<String> REMEDIES = List.of("期末", "年末", "不可补救");

    private final Criterion criterion;
    private final Edition edition;
    private final Problems problems;

    Scoring(Criterion criterion, Edition edition, Problems problems) {
        this.criterion = criterion;
        this.edition = edition;
        this.problems = problems;
    }

    void check() {
        var scoring = criterion.scoring();
        if (scoring == ScoringMethod.UNSCORED) {
            blank("分值", criterion.full());
        } else if (criterion.full() != null || !BONUS.contains(scoring)) {
            filled("分值", criterion.full());
        }
        if (PER_UNIT.contains(scoring)) {
            filled("每次分值", criterion.perUnit());
        } else {
            blank("每次分值", criterion.perUnit());
        }
        steps(scoring);
        if (!beyondBlock()) {
            within("每次分值", criterion.perUnit());
        }
        within("加扣上限", criterion.cap());
        within("得分下限", criterion.floor());
        remedy();
    }

    private void filled(String column, @Nullable BigDecimal number) {
        if (number == null) {
            String what = "没有填写，计分方式“%s”要用到，".formatted(criterion.scoring().word());
            problems.error("R330", criterion.place().at(column), what, "请填数字。");
        } else if (number.signum() <= 0) {
            problems.error("R330", criterion.place().at(column), "写的是“" + number.toPlainString() + "”，", "应填大于 0 的数字。");
        }
    }

    private void blank(String column, @Nullable BigDecimal number) {
        if (number != null) {
            String what = "写的是“%s”，计分方式“%s”用不到，"
                    .formatted(number.toPlainString(), criterion.scoring().word());
            problems.error("R331", criterion.place().at(column), what, "请清空这一格，或改计分方式。");
        }
    }

    private void steps(ScoringMethod scoring) {
        var marks = edition.rows(Mark.class).stream()
                .filter(it -> it.criterion().equals(criterion.id()))
                .toList();
        boolean ranges = scoring == ScoringMethod.STEPPED;
        boolean grades = BY_GRADE.contains(scoring);
        if (marks.isEmpty() && (ranges || grades)) {
            String what = "计分方式是“%s”，而 marks.csv 中没有“%s”，".formatted(scoring.word(), criterion.id());
            problems.error("R330", criterion.place().at("计分方式"), what, "请在 marks.csv 中写出各档得分。");
        }
        for (Mark mark : marks) {
            if (ranges && mark.from() == null && mark.below() == null) {
                problems.error("R330", mark.place(), "“不低于”和“低于”都没有填写，", "分档要有界限。");
            }
            if (grades && mark.grade() == null) {
                problems.error("R330", mark.place().at("等次"), "没有填写，", "计分方式“" + scoring.word() + "”要用到。");
            }
        }
    }

    /** Then the block says so, which is the graver slip. */
    private boolean beyondBlock() {
        var perUnit = criterion.perUnit();
        return perUnit != null
                && edition.rows(Block.class).stream()
                        .anyMatch(it -> it.name().equals(criterion.block()) && perUnit.compareTo(it.full()) > 0);
    }

    private void within(String column, @Nullable BigDecimal number) {
        var full = criterion.full();
        if (number != null && full != null && number.compareTo(full) > 0) {
            String what = "写的是“%s”，比分值 %s 还大，".formatted(number.toPlainString(), full.toPlainString());
            problems.warning("R351", criterion.place().at(column), what, "请核对这两个数字。");
        }
    }

    private void remedy() {
        if (!REMEDIES.contains(criterion.remedyUntil())
                && !NEXT_YEAR.matcher(criterion.remedyUntil()).matches()) {
            String remedy = "应填 " + String.join("、", REMEDIES) + "，或次年的某一天，例如 次年03-31。";
            problems.error("R332", criterion.place().at("补救截止"), "写的是“" + criterion.remedyUntil() + "”，", remedy);
        }
    }
}
