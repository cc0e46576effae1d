package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Share;
import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Of the rows in scope, finds how many satisfy the conditions; at least one share, at most another. */
final class Sharing {

    private final Cell cell;
    private final Task task;
    private final Share row;
    private final Placement placement;

    Sharing(Cell cell, Share row) {
        this.cell = cell;
        this.task = cell.task();
        this.row = row;
        this.placement = new Placement(cell, row.cycle(), row.attribution());
    }

    List<PeriodFinding> findings() {
        var rows = task.rows(cell.facts());
        var slots = new Slots(task.periods(), rows.size());
        var places = placement.of(rows);
        for (int i = 0; i < places.length; i++) {
            var fact = rows.get(i);
            if (places[i] >= 0 && inScope(fact)) {
                slots.put(places[i], new Evidence(fact, task.tests().rejects(fact, cell.facts(), fact.date())));
            }
        }
        var findings = new ArrayList<PeriodFinding>(task.periods().size());
        for (Period it : task.periods()) {
            findings.add(finding(it, slots));
        }
        return findings;
    }

    private boolean inScope(Fact fact) {
        return (row.tags().isEmpty() || fact.tags().containsAny(row.tags()))
                && placement.rejects(fact) == null
                && Conditions.holds(task.scope(), fact, cell.facts(), fact.date());
    }

    private PeriodFinding finding(Period period, Slots slots) {
        var passed = slots.counted(period.index());
        var failed = slots.rejected(period.index());
        int all = passed.size() + failed.size();
        if (all == 0) {
            return cell.empty(period, row.whenEmpty(), "项", "没有应检查的记录");
        }
        var most = row.mostShare();
        return most != null ? atMost(period, slots, most) : atLeast(period, passed, failed);
    }

    private PeriodFinding atLeast(Period period, List<Evidence> passed, List<Evidence> failed) {
        var share = row.leastShare() == null ? Fraction.of(1, 1) : row.leastShare();
        int all = passed.size() + failed.size();
        var needed = part(share, all, RoundingMode.CEILING);
        var had = BigDecimal.valueOf(passed.size());
        var note = "共 " + all + " 项，要求符合的不少于 " + share;
        var measured =
                new Cell.Measured(period, null, needed, had, had.compareTo(needed) >= 0, "项", passed, failed, note);
        return cell.judge(measured, dueBy(period));
    }

    /** An upper limit: {@code needed} is the most that may be, and what lies beyond it is missing from the others. */
    private PeriodFinding atMost(Period period, Slots slots, Fraction most) {
        var passed = slots.counted(period.index());
        int all = passed.size() + slots.rejected(period.index()).size();
        var limit = part(most, all, RoundingMode.FLOOR);
        var had = BigDecimal.valueOf(passed.size());
        var note = "共 " + all + " 项，最多 " + most + "（" + limit.toPlainString() + " 项），实际 " + passed.size() + " 项";
        boolean met = had.compareTo(limit) <= 0;
        var measured = new Cell.Measured(
                period, null, limit, met ? limit : BigDecimal.ZERO, met, "项", passed, List.of(), note);
        return cell.judge(measured, dueBy(period));
    }

    private java.time.LocalDate dueBy(Period period) {
        return task.dueBy(period, row.attribution() == Attribution.BY_YEAR);
    }

    private static BigDecimal part(Fraction share, int all, RoundingMode rounding) {
        return share.numerator().multiply(BigDecimal.valueOf(all)).divide(share.denominator(), 0, rounding);
    }
}
