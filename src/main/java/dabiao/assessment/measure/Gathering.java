package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Variety;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** Finds which of the wanted words turned up in a column over the rows of a period. */
final class Gathering {

    private final Cell cell;
    private final Task task;
    private final Variety row;
    private final Placement placement;

    Gathering(Cell cell, Variety row) {
        this.cell = cell;
        this.task = cell.task();
        this.row = row;
        this.placement = new Placement(cell, row.cycle(), row.attribution());
    }

    List<PeriodFinding> findings() {
        var slots = new Slots(task.periods());
        for (Fact fact : task.rows(cell.facts())) {
            int index = placement.indexOf(fact);
            boolean tagged = row.tags().isEmpty() || fact.tags().containsAny(row.tags());
            if (index >= 0 && tagged && words(fact).containsAny(row.wanted())) {
                slots.put(index, placement.weigh(fact));
            }
        }
        return task.periods().stream().map(it -> finding(it, slots)).toList();
    }

    private PeriodFinding finding(Period period, Slots slots) {
        var counted = slots.counted(period.index());
        var seen = new TreeSet<String>();
        counted.forEach(
                it -> words(it.fact()).stream().filter(row.wanted()::contains).forEach(seen::add));
        var missing = row.wanted().stream().filter(it -> !seen.contains(it)).toList();
        var note = "应有 %d 种中的 %d 种%s"
                .formatted(
                        row.wanted().size(), row.least(), missing.isEmpty() ? "" : "，缺：" + String.join("、", missing));
        var measured = new Cell.Measured(
                period,
                null,
                BigDecimal.valueOf(row.least()),
                BigDecimal.valueOf(seen.size()),
                seen.size() >= row.least(),
                "种",
                counted,
                slots.rejected(period.index()),
                note);
        return cell.judge(measured, task.dueBy(period, row.attribution() == Attribution.BY_YEAR));
    }

    private Words words(Fact fact) {
        var column = task.column();
        var value = column == null ? null : column.of(fact);
        return value instanceof Words words ? words : value == null ? Words.NONE : Words.of(value.toString());
    }
}
