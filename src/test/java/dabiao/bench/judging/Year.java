package dabiao.bench.judging;

import dabiao.assessment.Period;
import dabiao.rulebook.row.Cycle;
import java.time.LocalDate;

/** The periods of one year. */
final class Year {

    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    final int year;
    final Period[] months = new Period[12];
    final Period[] quarters = new Period[4];
    final Period[] halves = new Period[2];
    final Period whole;
    final LocalDate nextMarch;

    Year(int year) {
        this.year = year;
        for (int i = 0; i < 12; i++) {
            months[i] = period((i + 1) + " 月", Cycle.MONTH, i, 1);
        }
        for (int i = 0; i < 4; i++) {
            quarters[i] = period(QUARTERS[i], Cycle.QUARTER, i, 3);
        }
        for (int i = 0; i < 2; i++) {
            halves[i] = period(i == 0 ? "上半年" : "下半年", Cycle.HALF_YEAR, i, 6);
        }
        whole = period("全年", Cycle.YEAR, 0, 12);
        nextMarch = LocalDate.of(year + 1, 3, 31);
    }

    private Period period(String label, Cycle cycle, int index, int months) {
        var first = LocalDate.of(year, index * months + 1, 1);
        return new Period(label, cycle, index, first, first.plusMonths(months).minusDays(1));
    }
}
