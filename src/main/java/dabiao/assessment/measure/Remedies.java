package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.rulebook.row.Criterion;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Until when something missed may be made up: 期末, 年末, 次年03-31, 不可补救. Read once from a criterion. */
public final class Remedies {

    private static final Pattern NEXT_YEAR = Pattern.compile("次年(\\d{2})-(\\d{2})");

    private final boolean atPeriodEnd;
    private final @Nullable LocalDate always;

    private Remedies(boolean atPeriodEnd, @Nullable LocalDate always) {
        this.atPeriodEnd = atPeriodEnd;
        this.always = always;
    }

    static Remedies of(Criterion criterion, Period year) {
        var nextYear = NEXT_YEAR.matcher(criterion.remedyUntil());
        if (nextYear.matches()) {
            var day = MonthDay.of(Integer.parseInt(nextYear.group(1)), Integer.parseInt(nextYear.group(2)));
            return new Remedies(false, day.atYear(year.last().getYear() + 1));
        }
        return switch (criterion.remedyUntil()) {
            case "期末" -> new Remedies(true, null);
            case "年末" -> new Remedies(false, year.last());
            default -> new Remedies(false, null);
        };
    }

    /** The last day, inclusive; null where it cannot be made up at all. */
    public @Nullable LocalDate until(Period period) {
        return atPeriodEnd ? period.last() : always;
    }
}
