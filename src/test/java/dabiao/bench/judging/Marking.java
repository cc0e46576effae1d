package dabiao.bench.judging;

import dabiao.assessment.Deduction;
import dabiao.assessment.Finding;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Points;
import dabiao.assessment.Remedy;
import dabiao.assessment.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From periods to a criterion: its status, marks, and what can be remedied. */
final class Marking {

    static final String MISSED = "应有 1 次，实有 0 次";
    static final Remedy TOO_LATE = new Remedy(false, false, null, "期限已过，不能补救；可提交说明，由上级认定");
    static final Remedy TOO_LATE_FOR_SOME = new Remedy(false, false, null, TOO_LATE.action() + "；未到期的仍须按期完成");

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final LocalDate asOf;
    private final Corrections corrections;

    Marking(LocalDate asOf, Corrections corrections) {
        this.asOf = asOf;
        this.corrections = corrections;
    }

    /** What is owed again and again; each miss costs the same. */
    Finding often(Label label, List<PeriodFinding> periods) {
        var tally = new Tally(periods, asOf);
        var status = tally.status();
        return corrections.of(new Finding(
                label.criterion,
                label.standard,
                label.effective,
                status,
                BigDecimal.valueOf(tally.due()),
                tally.had(),
                BigDecimal.valueOf(tally.missed()),
                label.asked.way.unit,
                points(label, periods, tally, status),
                periods,
                tally.remedy(label)));
    }

    private static Points points(Label label, List<PeriodFinding> periods, Tally tally, Status status) {
        if (status == Status.NOT_APPLICABLE) {
            return label.notApplicable;
        }
        if (status == Status.NO_DATA) {
            return label.noData;
        }
        if (status == Status.NOT_DUE && !tally.anyMet()) {
            return label.notDue;
        }
        if (tally.missed() == 0 && !tally.anyExcused()) {
            return label.all;
        }
        var full = label.asked.full;
        var deductions = deductions(label, periods, tally.missed());
        var earned = full;
        for (Deduction it : deductions) {
            earned = earned.subtract(it.amount());
        }
        var raw = tally.anyExcused() ? raw(label.asked, periods) : earned;
        return new Points(full, raw, earned, true, deductions, "");
    }

    private static List<Deduction> deductions(Label label, List<PeriodFinding> periods, int missed) {
        var deductions = new ArrayList<Deduction>(missed);
        var each = label.asked.perMiss;
        var left = label.asked.full;
        for (PeriodFinding it : periods) {
            if (it.status().isMissed()) {
                var taken = each.min(left);
                left = left.subtract(taken);
                deductions.add(new Deduction(taken, it.label(), taken.compareTo(each) < 0 ? label.cut : MISSED));
            }
        }
        return deductions;
    }

    /** The marks by the ledgers alone. */
    private static BigDecimal raw(Asked asked, List<PeriodFinding> periods) {
        var left = asked.full;
        for (PeriodFinding it : periods) {
            if (it.computed().isMissed()) {
                left = left.subtract(asked.perMiss.min(left));
            }
        }
        return left;
    }

    /** What is owed for the year as a whole. */
    Finding once(Label label, PeriodFinding it) {
        var status = it.status();
        boolean missed = status.isMissed();
        boolean due = missed || status == Status.MET;
        return corrections.of(new Finding(
                label.criterion,
                label.standard,
                label.effective,
                status,
                due ? it.needed() : ZERO,
                due ? it.had() : ZERO,
                missed ? it.shortfall() : ZERO,
                label.asked.way.unit,
                points(label, it),
                List.of(it),
                missed || status == Status.NOT_DUE ? remedy(label, missed) : Remedy.NOT_NEEDED));
    }

    private Remedy remedy(Label label, boolean missed) {
        var until = label.possible.until();
        return missed && (until == null || until.isBefore(asOf)) ? TOO_LATE : label.possible;
    }

    private static Points points(Label label, PeriodFinding it) {
        return switch (it.status()) {
            case NOT_APPLICABLE -> label.notApplicable;
            case NOT_DUE -> label.notDue;
            case NO_DATA -> label.noData;
            case NOT_MET, PARTLY_MET -> label.asked.byShare() ? share(label.asked, it) : label.nothing;
            default -> it.status() == it.computed() ? label.all : excused(label, it);
        };
    }

    private static Points excused(Label label, PeriodFinding it) {
        var full = label.asked.full;
        return label.asked.byShare() && it.needed().signum() > 0
                ? new Points(full, full.subtract(lost(full, it)), full, true, List.of(), "")
                : label.excused;
    }

    private static Points share(Asked asked, PeriodFinding it) {
        var lost = lost(asked.full, it);
        var earned = asked.full.subtract(lost);
        var reason = "应有 " + it.needed().toPlainString() + "，实有 " + it.had().toPlainString() + "，按比例计分";
        return new Points(asked.full, earned, earned, true, List.of(new Deduction(lost, "全年", reason)), "");
    }

    private static BigDecimal lost(BigDecimal full, PeriodFinding it) {
        return full.subtract(full.multiply(it.had()).divide(it.needed(), 2, RoundingMode.HALF_UP));
    }
}
