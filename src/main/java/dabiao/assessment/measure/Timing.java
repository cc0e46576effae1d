package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Deadline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rows that were done by their day; those whose day is still to come are left out. */
final class Timing {

    private final Cell cell;
    private final Task task;
    private final Deadline row;

    Timing(Cell cell, Deadline row) {
        this.cell = cell;
        this.task = cell.task();
        this.row = row;
    }

    List<PeriodFinding> findings() {
        return task.periods().stream().map(this::finding).toList();
    }

    private PeriodFinding finding(Period period) {
        var counted = new ArrayList<Evidence>();
        var notCounted = new ArrayList<Evidence>();
        for (Fact fact : task.rows(cell.facts())) {
            if (inScope(fact, period)) {
                sort(fact, counted, notCounted);
            }
        }
        int all = counted.size() + notCounted.size();
        if (all == 0) {
            return cell.empty(period, row.whenEmpty(), "项", "没有到期应办结的记录");
        }
        var needed = row.leastShare()
                .numerator()
                .multiply(BigDecimal.valueOf(all))
                .divide(row.leastShare().denominator(), 0, RoundingMode.CEILING);
        var had = BigDecimal.valueOf(counted.size());
        var note = "到期 %d 项，要求按期办结的不少于 %s".formatted(all, row.leastShare());
        var measured = new Cell.Measured(
                period, null, needed, had, had.compareTo(needed) >= 0, "项", counted, notCounted, note);
        return cell.judge(measured, cell.facts().asOf());
    }

    private boolean inScope(Fact fact, Period period) {
        var due = due(fact);
        boolean inYear = due == null ? period.contains(fact.date()) : period.contains(due);
        return inYear
                && (row.tags().isEmpty() || fact.tags().containsAny(row.tags()))
                && Conditions.holds(task.scope(), fact, cell.facts(), fact.date())
                && (due == null || due.isBefore(cell.facts().asOf()) || done(fact) != null);
    }

    private void sort(Fact fact, List<Evidence> counted, List<Evidence> notCounted) {
        var reason = rejects(fact);
        (reason == null ? counted : notCounted).add(new Evidence(fact, reason));
    }

    private @Nullable String rejects(Fact fact) {
        var due = due(fact);
        var done = done(fact);
        if (due == null) {
            return "没有填期限";
        }
        if (done == null || done.isAfter(cell.facts().asOf())) {
            return "期限 %s，至 %s 未办结".formatted(due, cell.facts().asOf());
        }
        return done.isAfter(due) ? "期限 %s，%s 才办结".formatted(due, done) : null;
    }

    private @Nullable LocalDate due(Fact fact) {
        LocalDate due = null;
        var column = task.second();
        if (column != null && column.of(fact) instanceof LocalDate day) {
            due = day;
        } else if (row.due() != null) {
            due = row.due().atYear(task.plan().calendar().year());
        }
        return due == null || row.graceDays() == null ? due : due.plusDays(row.graceDays());
    }

    private @Nullable LocalDate done(Fact fact) {
        var column = task.column();
        return column != null && column.of(fact) instanceof LocalDate day ? day : null;
    }
}
