package dabiao.assessment.rating;

import dabiao.assessment.Deduction;
import dabiao.assessment.Points;
import dabiao.assessment.Status;
import dabiao.rulebook.Standard;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks that no way of scoring has a say in: nothing applies, nothing is due, nothing was handed in. */
final class FixedMarks {

    private FixedMarks() {}

    /** The marks, or null where the way of scoring decides. */
    static @Nullable Points of(Verdict verdict) {
        var criterion = verdict.criterion();
        var full = full(criterion);
        var choices = verdict.plan().edition().choices();
        boolean shrinks = choices.notApplicable() == Standard.NotApplicable.SHRINK_BASE;
        boolean dropsMissing = choices.noData() == Standard.NoData.SHRINK_BASE;
        if (verdict.periods().isEmpty()) {
            return null;
        }
        return switch (verdict.status()) {
            case NOT_APPLICABLE ->
                shrinks
                        ? new Points(full, BigDecimal.ZERO, BigDecimal.ZERO, false, List.of(), "不适用，不计入满分")
                        : new Points(full, full, full, true, List.of(), "不适用，按规定给满分");
            case NOT_DUE ->
                verdict.periods().stream().anyMatch(it -> it.status() == Status.MET)
                        ? null
                        : new Points(full, BigDecimal.ZERO, BigDecimal.ZERO, false, List.of(), "未到期，暂不计分");
            case NO_DATA ->
                dropsMissing
                        ? new Points(full, BigDecimal.ZERO, BigDecimal.ZERO, false, List.of(), "无数据，不计入满分")
                        : new Points(
                                full,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                true,
                                List.of(new Deduction(full, "全年", "没有任何记录，按规定不得分")),
                                "");
            default -> null;
        };
    }

    private static BigDecimal full(Criterion criterion) {
        return criterion.full() == null ? BigDecimal.ZERO : criterion.full();
    }
}
