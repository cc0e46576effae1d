package dabiao.rulebook.row;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A stretch of time as an office writes it: 1个月, 30天, 5个工作日. Working days are Monday to Friday; holidays are not known. */
public record Span(int number, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\s*个?(月|天|工作日)");

    /** What the number counts. */
    public enum Unit {
        MONTHS("个月"),
        DAYS("天"),
        WORKING_DAYS("个工作日");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    public static Span parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("应填一段时间，例如 1个月、30天、5个工作日。");
        }
        var unit = form.group(2).equals("月") ? Unit.MONTHS : form.group(2).equals("天") ? Unit.DAYS : Unit.WORKING_DAYS;
        return new Span(Integer.parseInt(form.group(1)), unit);
    }

    /** The day on which the stretch ends that begins on a day. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case MONTHS -> day.plusMonths(number);
            case DAYS -> day.plusDays(number);
            case WORKING_DAYS -> workingDaysAfter(day);
        };
    }

    /** The first day on which at least so much has passed; working days count the first and the last of them. */
    public LocalDate atLeastFrom(LocalDate day) {
        return unit == Unit.WORKING_DAYS ? after(day.minusDays(1)) : after(day);
    }

    private LocalDate workingDaysAfter(LocalDate day) {
        var reached = day;
        for (int left = number; left > 0; ) {
            reached = reached.plusDays(1);
            if (reached.getDayOfWeek() != DayOfWeek.SATURDAY && reached.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return reached;
    }

    @Override
    public String toString() {
        return number + " " + unit.word;
    }
}
