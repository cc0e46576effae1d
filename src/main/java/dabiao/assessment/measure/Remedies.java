package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.rulebook.row.Criterion;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Until when something missed may be made up: 期末, 年末, 次年03-31, 不可补救. */
public final class Remedies {

    private static final Pattern NEXT_YEAR = Pattern.compile("次年(\\d{2})-(\\d{2})");

    private Remedies() {}

    /** The last day, inclusive; null where it cannot be made up at all. */
    public static @Nullable LocalDate until(Criterion criterion, Period period, Period year) {
        var nextYear = NEXT_YEAR.matcher(criterion.remedyUntil());
        if (nextYear.matches()) {
            var day = MonthDay.of(Integer.parseInt(nextYear.group(1)), Integer.parseInt(nextYear.group(2)));
            return day.atYear(year.last().getYear() + 1);
        }
        return switch (criterion.remedyUntil()) {
            case "期末" -> period.last();
            case "年末" -> year.last();
            default -> null;
        };
    }
}
