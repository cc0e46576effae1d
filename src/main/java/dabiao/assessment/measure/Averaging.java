package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Average;
import dabiao.rulebook.row.Cycle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a column up for the members of a roster and compares it with so much for each; exact, without dividing. */
final class Averaging {

    private final Cell cell;
    private final Task task;
    private final Average row;
    private final Placement placement;

    Averaging(Cell cell, Average row) {
        this.cell = cell;
        this.task = cell.task();
        this.row = row;
        this.placement = new Placement(cell, Cycle.YEAR, row.attribution());
    }

    List<PeriodFinding> findings() {
        return task.periods().stream().map(this::finding).toList();
    }

    private PeriodFinding finding(Period period) {
        var roster = Roster.of(cell, row.rosterOn(), row.members(), period);
        if (roster.isEmpty()) {
            return cell.empty(period, row.whenEmpty(), row.sumOf(), "按 " + roster.said());
        }
        var on = on(roster);
        var slots = slots();
        var sum = BigDecimal.ZERO;
        for (Evidence it : slots.counted(period.index())) {
            sum = sum.add(amount(it.fact(), on));
        }
        var heads = BigDecimal.valueOf(roster.size());
        var note = "按 %s，人均 %s，应不少于 %s"
                .formatted(
                        roster.said(),
                        sum.divide(heads, 2, RoundingMode.FLOOR).toPlainString(),
                        row.leastEach().toPlainString());
        var needed = row.leastEach().multiply(heads);
        var measured = new Cell.Measured(
                period,
                null,
                needed,
                sum,
                sum.compareTo(needed) >= 0,
                row.sumOf(),
                slots.counted(period.index()),
                slots.rejected(period.index()),
                note);
        return cell.judge(measured, task.dueBy(period, row.attribution() == Attribution.BY_YEAR));
    }

    private Slots slots() {
        var rows = task.rows(cell.facts());
        var slots = new Slots(task.periods(), rows.size());
        for (Fact fact : rows) {
            int index = placement.indexOf(fact);
            boolean tagged = row.tags().isEmpty() || fact.tags().containsAny(row.tags());
            if (index >= 0 && tagged && value(fact).signum() != 0) {
                slots.put(index, new Evidence(fact, rejects(fact)));
            }
        }
        return slots;
    }

    private @Nullable String rejects(Fact fact) {
        var reason = placement.rejects(fact);
        if (reason == null && fact.people().isEmpty()) {
            reason = "没有写明是哪些人";
        }
        return reason != null ? reason : task.tests().rejects(fact, cell.facts(), fact.date());
    }

    /** Who of all members stands on the roster, by number. */
    private boolean[] on(Roster roster) {
        var people = cell.facts().people();
        var on = new boolean[people.size()];
        for (Member it : roster.members()) {
            on[people.number(it)] = true;
        }
        return on;
    }

    /** What each of the row's people who are on the roster gets. */
    private BigDecimal amount(Fact fact, boolean[] roster) {
        int heads = 0;
        for (int it : cell.facts().people().of(fact)) {
            heads += roster[it] ? 1 : 0;
        }
        return value(fact).multiply(BigDecimal.valueOf(heads));
    }

    private BigDecimal value(Fact fact) {
        var column = task.column();
        var value = column == null ? null : column.of(fact);
        return value == null ? BigDecimal.ZERO : Operand.decimal(value);
    }
}
