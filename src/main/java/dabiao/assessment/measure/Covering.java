package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Cycle;
import dabiao.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Finds which members of the roster were reached often enough. */
final class Covering {

    private final Cell cell;
    private final Task task;
    private final Coverage row;
    private final Placement placement;

    Covering(Cell cell, Coverage row) {
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
            if (places[i] >= 0 && (row.tags().isEmpty() || rows.get(i).tags().containsAny(row.tags()))) {
                slots.put(places[i], placement.weigh(rows.get(i)));
            }
        }
        var findings = new ArrayList<PeriodFinding>(task.periods().size());
        for (Period it : task.periods()) {
            findings.add(finding(it, slots));
        }
        return findings;
    }

    private PeriodFinding finding(Period period, Slots slots) {
        var roster = Roster.of(cell, row.rosterOn(), row.members(), period);
        var note = "对象按 " + roster.said();
        if (roster.isEmpty()) {
            return cell.empty(period, row.whenEmpty(), unit(), note);
        }
        var counted = slots.counted(period.index());
        var reach = reach(counted);
        var notCounted = new ArrayList<>(slots.rejected(period.index()));
        int reached = 0;
        for (Member member : roster.members()) {
            var amount = reach.of(member);
            if (amount.compareTo(row.leastEach()) >= 0) {
                reached++;
            } else {
                notCounted.add(new Evidence(member, shortOf(amount)));
            }
        }
        var needed = needed(roster.size());
        boolean met = BigDecimal.valueOf(reached).compareTo(needed) >= 0;
        var measured = new Cell.Measured(
                period, null, needed, BigDecimal.valueOf(reached), met, unit(), counted, notCounted, note);
        return cell.judge(measured, task.dueBy(period, row.attribution() == Attribution.BY_YEAR));
    }

    /** Heads over the year; over shorter periods the same member is counted once in each. */
    private String unit() {
        return row.cycle() == Cycle.YEAR ? "人" : "人次";
    }

    private String shortOf(BigDecimal amount) {
        return amount.signum() == 0
                ? "没有相应记录"
                : "只有 %s，应有 %s"
                        .formatted(amount.toPlainString(), row.leastEach().toPlainString());
    }

    /** Heads that satisfy the share, rounded up: 80% of 31 are 25. */
    private BigDecimal needed(int heads) {
        return row.leastShare()
                .numerator()
                .multiply(BigDecimal.valueOf(heads))
                .divide(row.leastShare().denominator(), 0, RoundingMode.CEILING);
    }

    private Reach reach(List<Evidence> counted) {
        var reach = new Reach(cell.facts().people());
        if (task.column() == null) {
            reach.once(counted);
        } else {
            counted.forEach(it -> reach.add(it.fact(), amount(it.fact(), task.column())));
        }
        return reach;
    }

    private static BigDecimal amount(Fact fact, Column column) {
        var value = column.of(fact);
        return value == null ? BigDecimal.ZERO : Operand.decimal(value);
    }
}
