package dabiao.assessment.rating;

import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.MarkBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Finds the step that a result falls into: from its lower line (inclusive) to its upper (exclusive). Rates are compared exactly. */
final class Steps {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Steps() {}

    static boolean holds(Mark mark, Verdict verdict) {
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
