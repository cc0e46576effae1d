package dabiao.web.rest;

import dabiao.yearend.CloseYear;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Years and days that can be asked for. */
final class Years {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Years() {}

    static int checked(int year) {
        if (year < FIRST || year > LAST) {
            throw BadRequest.parameter("year", year, "应填年份，例如 2023。");
        }
        return year;
    }

    /** The day to judge on: that asked for, or else the usual one. */
    static LocalDate asOf(int year, @Nullable LocalDate asked) {
        if (asked == null) {
            return CloseYear.usualDay(year);
        }
        if (asked.getYear() < year || asked.getYear() > LAST) {
            throw BadRequest.parameter("asOf", asked, "考核日不能早于 %d 年 1 月 1 日。".formatted(year));
        }
        return asked;
    }
}
