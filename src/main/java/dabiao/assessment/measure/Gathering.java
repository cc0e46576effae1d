package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Variety;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        var rows = task.rows(cell.facts());
        var slots = new Slots(task.periods(), rows.size());
        var places = placement.of(rows);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && isLooked(rows.get(i))) {
                slots.put(places[i], placement.weigh(rows.get(i)));
            }
        }
        return task.periods().stream().map(it -> finding(it, slots)).toList();
    }

    private boolean isLooked(Fact fact) {
        return (row.tags().isEmpty() || fact.tags().containsAny(row.tags()))
                && words(fact).containsAny(row.wanted());
    }

    private PeriodFinding finding(Period period, Slots slots) {
        var counted = slots.counted(period.index());
        var missing = new ArrayList<>(row.wanted().list());
        counted.forEach(it -> missing.removeAll(words(it.fact()).list()));
        int seen = row.wanted().size() - missing.size();
        var note = "应有 " + row.wanted().size() + " 种中的 " + row.least() + " 种"
                + (missing.isEmpty() ? "" : "，缺：" + String.join("、", missing));
        var measured = new Cell.Measured(
                period,
                null,
                BigDecimal.valueOf(row.least()),
                BigDecimal.valueOf(seen),
                seen >= row.least(),
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
