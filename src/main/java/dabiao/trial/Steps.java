package dabiao.trial;

import dabiao.rulebook.row.Condition;
import dabiao.rulebook.row.NationalLimit;
import dabiao.rulebook.row.Star;
import dabiao.table.Column;
import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two neighbours of a number in a table: one more and one less for counts, a unit of the last place for marks and money, a day for
 * days, ten points for percentages. What cannot be, such as less than nothing or more than all, is left out, and so is what judges
 * nobody, such as a national limit.
 */
final class Steps {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FACTOR = Pattern.compile("(.*[*×])(\\d{1,6})/(\\d{1,6})(.*)");
    private static final Pattern WHOLE = Pattern.compile("(.*[*×+-])(\\d{1,6})(天?)");

    /** Columns of stars that name or are checked for gaps when the rules are read. */
    private static final Set<String> NAMING = Set.of("等级", "得分低于");

    private Steps() {}

    static List<Step> from(Object row, Column column) {
        var value = column.of(row);
        if (value == null || row instanceof NationalLimit || row instanceof Star && NAMING.contains(column.heading())) {
            return List.of();
        }
        if (row instanceof Condition && column.component().equals("operand")) {
            return Stream.of(1, -1)
                    .flatMap(it -> operand(value.toString(), it))
                    .map(it -> new Step(it, value.toString(), it))
                    .toList();
        }
        return Stream.of(1, -1).flatMap(it -> moved(value, it)).toList();
    }

    private static Stream<Step> moved(Object value, int by) {
        if (value instanceof Integer it) {
            return it + by < 0 ? Stream.of() : step(value, it + by, by);
        }
        if (value instanceof BigDecimal it) {
            var next = it.add(it.ulp().multiply(BigDecimal.valueOf(by)));
            return next.signum() < 0 ? Stream.of() : step(value, next, by);
        }
        if (value instanceof Fraction it) {
            return fraction(it, by);
        }
        if (value instanceof MonthDay it) {
            return step(value, MonthDay.from(it.atYear(2000).plusDays(by)), by);
        }
        return Stream.of();
    }

    private static Stream<Step> fraction(Fraction value, int by) {
        var unit = value.denominator().compareTo(HUNDRED) == 0 ? BigDecimal.TEN : BigDecimal.ONE;
        var next = new Fraction(value.numerator().add(unit.multiply(BigDecimal.valueOf(by))), value.denominator());
        boolean possible = next.numerator().signum() >= 0 && next.compareTo(Fraction.of(1, 1)) <= 0;
        return possible ? step(value, next, by) : Stream.of();
    }

    private static Stream<Step> step(Object value, Object next, int by) {
        return Stream.of(new Step(next, shown(value), shown(next)));
    }

    private static String shown(Object value) {
        if (value instanceof MonthDay day) {
            return day.toString().substring(2);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** What a condition compares with: a number, a day, or the factor or days beside a reference. */
    private static Stream<String> operand(String text, int by) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Stream.of(LocalDate.parse(text).plusDays(by).toString());
        }
        if (text.matches("\\d\\d-\\d\\d")) {
            return Stream.of(
                    shown(MonthDay.parse("--" + text).atYear(2000).plusDays(by)).substring(5));
        }
        if (text.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            return moved(new BigDecimal(text), by).map(Step::after);
        }
        return text.startsWith("[") ? reference(text, by) : Stream.of();
    }

    /** A factor moves by a tenth of its part: 1/2 becomes 11/20 and 9/20. */
    private static Stream<String> reference(String text, int by) {
        var factor = FACTOR.matcher(text);
        if (factor.matches()) {
            int over = Integer.parseInt(factor.group(3)) * 10;
            int times = Integer.parseInt(factor.group(2)) * 10 + by;
            return Stream.of(factor.group(1) + times + "/" + over + factor.group(4));
        }
        var whole = WHOLE.matcher(text);
        if (whole.matches()) {
            int next = Integer.parseInt(whole.group(2)) + by;
            return next < 0 ? Stream.of() : Stream.of(whole.group(1) + next + whole.group(3));
        }
        return Stream.of();
    }
}
