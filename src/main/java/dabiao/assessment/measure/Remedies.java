package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.problem.Problems;
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

    static void check(Criterion criterion, Problems problems) {
        var text = criterion.remedyUntil();
        var known = text.equals("期末") || text.equals("年末") || text.equals("不可补救");
        if (!known && !isDayOfNextYear(text)) {
            problems.error(
                    "R404", criterion.place().at("补救截止"), "写的是“%s”，".formatted(text), "应填 期末、年末、不可补救，或次年某日如 次年03-31。");
        }
    }

    private static boolean isDayOfNextYear(String text) {
        var form = NEXT_YEAR.matcher(text);
        if (!form.matches()) {
            return false;
        }
        int month = Integer.parseInt(form.group(1));
        int day = Integer.parseInt(form.group(2));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.Month.of(month).maxLength();
    }
}
