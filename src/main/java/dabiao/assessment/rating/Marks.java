package dabiao.assessment.rating;

import dabiao.assessment.Deduction;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Points;
import dabiao.assessment.measure.EditionPlan;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Adds up the marks of one criterion within its cap and floor. A deduction that would go beyond is cut short and says so. */
final class Marks {

    private final Criterion criterion;
    private final EditionPlan plan;
    private final BigDecimal full;
    private List<Deduction> deductions = List.of();
    private BigDecimal taken = BigDecimal.ZERO;

    Marks(Criterion criterion, EditionPlan plan) {
        this.criterion = criterion;
        this.plan = plan;
        this.full = criterion.full() == null ? BigDecimal.ZERO : criterion.full();
    }

    BigDecimal full() {
        return full;
    }

    void deduct(BigDecimal amount, String where, String reason) {
        var now = amount.min(most().subtract(taken));
        taken = taken.add(now);
        var cut = now.compareTo(amount) < 0 ? reason + "（应扣 " + plain(amount) + " 分，已扣至下限）" : reason;
        deductions = deductions.isEmpty() ? new ArrayList<>() : deductions;
        deductions.add(new Deduction(now, where, cut));
    }

    /** So many for everything that a period lacks; a part of one counts as one. */
    void deduct(PeriodFinding it) {
        var unit = " " + it.unit();
        deduct(
                perUnit().multiply(it.shortfall().setScale(0, RoundingMode.CEILING)),
                it.label(),
                "应有 " + it.needed().toPlainString() + unit + "，实有 " + it.had().toPlainString() + unit);
    }

    private BigDecimal perUnit() {
        return criterion.perUnit() == null ? BigDecimal.ZERO : criterion.perUnit();
    }

    /** What can be taken away. */
    private BigDecimal most() {
        var most = criterion.floor() == null ? full : full.subtract(criterion.floor());
        return criterion.cap() == null ? most : criterion.cap().min(most);
    }

    /** The marks for a share of what is owed, rounded as the edition declares. */
    BigDecimal share(BigDecimal had, BigDecimal needed) {
        var choices = plan.edition().choices();
        return full.multiply(had).divide(needed, choices.scale(), choices.rounding());
    }

    Points total() {
        var earned = full.subtract(taken);
        return new Points(full, earned, earned, true, deductions, "");
    }

    /** Marks that are given rather than taken away: at least the floor, at most the cap, or the full marks where there is none. */
    Points earn(BigDecimal amount, String note) {
        var most = criterion.cap() != null ? criterion.cap() : isBonus() ? amount : full;
        var least = criterion.floor() == null ? BigDecimal.ZERO : criterion.floor();
        var earned = amount.min(most).max(least);
        var how = earned.compareTo(amount) == 0 ? note : note + "，按上下限计 %s 分".formatted(plain(earned));
        return new Points(full, earned, earned, true, List.of(), how);
    }

    /** So many for each of what was had. */
    Points earnForEach(BigDecimal hits) {
        return earn(perUnit().multiply(hits), "共 %s".formatted(hits.toPlainString()));
    }

    /** A criterion without full marks only adds to them, without a limit unless the table sets one. */
    private boolean isBonus() {
        return full.signum() == 0;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
