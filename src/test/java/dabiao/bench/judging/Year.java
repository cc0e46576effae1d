package dabiao.bench.judging;

import dabiao.bench.judging.Outcome.Stretch;
import java.time.LocalDate;

/** The stretches of one year. */
final class Year {

    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    final int year;
    final Stretch[] months = new Stretch[12];
    final Stretch[] quarters = new Stretch[4];
    final Stretch[] halves = new Stretch[2];
    final Stretch whole;
    final LocalDate nextMarch;

    Year(int year) {
        this.year = year;
        for (int i = 0; i < 12; i++) {
            months[i] = stretch((i + 1) + " 月", i, 1);
        }
        for (int i = 0; i < 4; i++) {
            quarters[i] = stretch(QUARTERS[i], i, 3);
        }
        for (int i = 0; i < 2; i++) {
            halves[i] = stretch(i == 0 ? "上半年" : "下半年", i, 6);
        }
        whole = stretch("全年", 0, 12);
        nextMarch = LocalDate.of(year + 1, 3, 31);
    }

    private Stretch stretch(String label, int index, int months) {
        var first = LocalDate.of(year, index * months + 1, 1);
        return new Stretch(label, index, first, first.plusMonths(months).minusDays(1));
    }

    /** Which of so many stretches a day falls into; -1 for another year. */
    int index(LocalDate day, int stretches) {
        return day.getYear() != year ? -1 : (day.getMonthValue() - 1) * stretches / 12;
    }
}
