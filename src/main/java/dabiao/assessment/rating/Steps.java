package dabiao.assessment.rating;

import dabiao.fact.Fact;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.MarkBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the row of marks that a result falls into: by its grade, or from the lower line of a step (inclusive) to its upper (exclusive). Rates are
 * compared exactly.
 */
final class Steps {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Steps() {}

    /** The step; that there is none is a problem in the table. */
    static Mark of(Verdict verdict) {
        return first(verdict, it -> holds(it, verdict))
                .orElseThrow(() -> new Refused(Problem.error(
                        "R414",
                        verdict.criterion().place(),
                        "分档表里没有一档包含 %s。".formatted(verdict.had().toPlainString()),
                        "请补上这一档，各档要首尾相接。")));
    }

    /** The row of the grade that a fact has among its tags; empty where it has none of them. */
    static Optional<Mark> named(Verdict verdict, Fact fact) {
        return first(verdict, it -> it.grade() != null && fact.tags().contains(it.grade()));
    }

    private static Optional<Mark> first(Verdict verdict, Predicate<Mark> wanted) {
        return verdict.plan().edition().rows(Mark.class).stream()
                .filter(it -> it.criterion().equals(verdict.criterion().id()))
                .filter(wanted)
                .findFirst();
    }

    private static boolean holds(Mark mark, Verdict verdict) {
        return (mark.from() == null || compare(mark, verdict, mark.from()) >= 0)
                && (mark.below() == null || compare(mark, verdict, mark.below()) < 0);
    }

    private static int compare(Mark mark, Verdict verdict, BigDecimal line) {
        return switch (basis(mark)) {
            case HAD -> verdict.had().compareTo(line);
            case SHORTFALL -> verdict.shortfall().compareTo(line);
            case RATE -> verdict.had().multiply(PERCENT).compareTo(line.multiply(verdict.needed()));
        };
    }

    static String words(Mark mark, Verdict verdict) {
        var value = switch (basis(mark)) {
            case HAD -> verdict.had();
            case SHORTFALL -> verdict.shortfall();
            case RATE -> rate(verdict);
        };
        var unit = basis(mark) == MarkBasis.RATE ? "%" : "";
        return "%s %s%s"
                .formatted(basis(mark).word(), value.stripTrailingZeros().toPlainString(), unit);
    }

    private static BigDecimal rate(Verdict verdict) {
        return verdict.needed().signum() == 0
                ? BigDecimal.ZERO
                : verdict.had().multiply(PERCENT).divide(verdict.needed(), 2, RoundingMode.DOWN);
    }

    private static MarkBasis basis(Mark mark) {
        return mark.basis() == null ? MarkBasis.HAD : mark.basis();
    }
}
