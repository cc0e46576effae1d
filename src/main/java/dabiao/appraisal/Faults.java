package dabiao.appraisal;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What is wrong with what somebody gives. */
final class Faults {

    /** Code of what cannot be given. */
    static final String CODE = "A422";

    /** Code of what cannot be done as things stand. */
    static final String NOT_NOW = "A409";

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int PLACES = 4;

    private final Giving giving;
    private final Leeway leeway;
    private final Problems problems;

    private Faults(Giving giving, Leeway leeway, Problems problems) {
        this.giving = giving;
        this.leeway = leeway;
        this.problems = problems;
    }

    /**
     * @param asOf the day of the assessment, after which nothing counts
     */
    static void find(Giving giving, Leeway leeway, LocalDate asOf, Problems problems) {
        var faults = new Faults(giving, leeway, problems);
        if (leeway.isGraded()) {
            faults.grade();
        } else {
            faults.marks();
        }
        faults.rater();
        faults.words();
        faults.day(asOf);
    }

    static Place at(String field) {
        return Place.of("评定").at(field);
    }

    static Refused notNow(String what, String remedy) {
        return new Refused(Problem.error(NOT_NOW, Place.of("评定"), what, remedy));
    }

    private void grade() {
        var known = leeway.grades().stream()
                .map(Mark::grade)
                .filter(Objects::nonNull)
                .toList();
        if (!known.contains(giving.grade())) {
            wrong("等次", written(giving.grade()), "应为" + String.join("、", known) + "中的一个。");
        }
        if (giving.marks() != null) {
            wrong("评分", "写了分数，", "这一项评等次，分数由等次得出。");
        }
    }

    private void marks() {
        var marks = giving.marks();
        var most = leeway.most();
        if (marks == null) {
            wrong("评分", "没有填写，", "应填 " + leeway.range() + "。");
        } else if (marks.compareTo(leeway.least()) < 0 || most != null && marks.compareTo(most) > 0 || isOdd(marks)) {
            wrong("评分", "写的是“" + marks.toPlainString() + "”，", "应填 " + leeway.range() + "，小数不超过 " + PLACES + " 位。");
        }
        if (!giving.grade().isEmpty()) {
            wrong("等次", written(giving.grade()), "这一项评分数，不评等次。");
        }
    }

    private static boolean isOdd(BigDecimal marks) {
        return marks.stripTrailingZeros().scale() > PLACES || marks.precision() - marks.scale() > 9;
    }

    private void rater() {
        var kind = giving.target().raterKind();
        if (leeway.isBySeveral() && !leeway.raterKinds().contains(kind)) {
            wrong("评定主体", written(kind), Nearest.hint(kind, leeway.raterKinds()));
        }
        if (!leeway.isBySeveral() && kind.equals(dabiao.fact.Appraisal.SELF)) {
            wrong("评定主体", written(kind), "自评请在“自评”里填，不作为评定。");
        }
        brief("评定人", giving.rater(), LONGEST_NAME);
    }

    private void words() {
        if (leeway.needsReason() && giving.reason().isEmpty()) {
            wrong("理由", "没有填写，", "酌情评分要写明理由，没有理由的不计分。");
        }
        brief("理由", giving.reason(), LONGEST);
        brief("更正理由", giving.correction(), LONGEST);
    }

    private void brief(String field, String text, int most) {
        if (text.length() > most) {
            wrong(field, "写了 " + text.length() + " 个字，", "最多 " + most + " 个字。");
        }
    }

    private void day(LocalDate asOf) {
        var first = LocalDate.of(giving.target().year(), 1, 1);
        if (giving.date().isBefore(first) || giving.date().isAfter(asOf)) {
            wrong("评定日期", "写的是“" + giving.date() + "”，", "应在 %s 至考核日 %s 之间，以后评的不计入。".formatted(first, asOf));
        }
    }

    private static String written(String text) {
        return text.isEmpty() ? "没有填写，" : "写的是“" + text + "”，";
    }

    private void wrong(String field, String what, String remedy) {
        problems.error(CODE, at(field), what, remedy);
    }

    static void unknown(Target target, List<String> known, Problems problems) {
        problems.error(
                CODE,
                at("指标"),
                "“" + target.criterion() + "”不是由人评定的指标，",
                known.isEmpty() ? "现行规则里没有这样的指标。" : Nearest.hint(target.criterion(), known));
    }
}
