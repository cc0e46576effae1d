package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.YearCalendar;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Cycle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the period that a fact belongs to: by its day, or by the year that it was handed in for. */
final class Placement {

    private final Cell cell;
    private final Cycle cycle;
    private final Attribution attribution;
    private final YearCalendar calendar;
    private final int year;
    private int other;
    private String ofOther = "";

    Placement(Cell cell, Cycle cycle, Attribution attribution) {
        this.cell = cell;
        this.cycle = cycle;
        this.attribution = attribution;
        this.calendar = cell.task().plan().calendar();
        this.year = calendar.year();
    }

    /** Index of the period of every row; found for all before any is looked at closely, so that the processor need not wait for each. */
    int[] of(List<? extends Fact> rows) {
        var days = new LocalDate[rows.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = rows.get(i).date();
        }
        var places = new int[days.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = calendar.indexOf(cycle, days[i]);
        }
        if (attribution == Attribution.BY_YEAR) {
            for (int i = 0; i < places.length; i++) {
                places[i] = byYear(rows.get(i), places[i]);
            }
        }
        return places;
    }

    /** Index of the period, or -1 where the fact has nothing to do with the assessed year. */
    int indexOf(Fact fact) {
        int byDay = calendar.indexOf(cycle, fact.date());
        return attribution == Attribution.BY_DATE ? byDay : byYear(fact, byDay);
    }

    /** What counts for the assessed year but was dated outside of it belongs to the period at that end of the year. */
    private int byYear(Fact fact, int byDay) {
        if (fact.countsForYear() != year) {
            return byDay;
        }
        int last = calendar.periods(cycle).size() - 1;
        return byDay >= 0 ? byDay : fact.date().isBefore(calendar.wholeYear().first()) ? 0 : last;
    }

    /** The fact as it counts: with the reason why it does not belong to the year or fails the row's conditions, if it does. */
    Evidence weigh(Fact fact) {
        var reason = rejects(fact);
        return new Evidence(
                fact, reason != null ? reason : cell.task().tests().rejects(fact, cell.facts(), fact.date()));
    }

    /** Why a fact that lies in a period does not belong to the year, or is not known yet; null where it does. */
    @Nullable
    String rejects(Fact fact) {
        if (attribution == Attribution.BY_YEAR && fact.countsForYear() != year) {
            return ofOther(fact.countsForYear());
        }
        return cell.tooLate(fact);
    }

    /** Facts that were handed in for another year mostly were for the same. */
    private String ofOther(int named) {
        if (ofOther.isEmpty() || other != named) {
            other = named;
            ofOther = "属于 " + named + " 年度";
        }
        return ofOther;
    }
}
