package dabiao.decision.publicity;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which a list is public (公示期), both inclusive. */
public record Period(LocalDate from, LocalDate to) {

    /** What is usual; an office follows its own rules. */
    public static final int USUAL = 5;

    private static final int MOST = 60;

    /** So many working days; Saturdays and Sundays are none, holidays are not known. */
    public static Period of(LocalDate from, int workingDays) {
        if (workingDays < 1 || workingDays > MOST) {
            throw new IllegalArgumentException("A list is not public for %d working days.".formatted(workingDays));
        }
        var day = from.minusDays(1);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return new Period(from, day);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** 2024年4月8日至2024年4月12日. */
    public String words() {
        return words(from) + "至" + words(to);
    }

    private static String words(LocalDate day) {
        return "%d 年 %d 月 %d 日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
