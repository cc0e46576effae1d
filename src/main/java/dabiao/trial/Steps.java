package dabiao.trial;

import dabiao.rulebook.row.Condition;
import dabiao.rulebook.row.NationalLimit;
import dabiao.rulebook.row.Parameter;
import dabiao.rulebook.row.Setting;
import dabiao.rulebook.row.Span;
import dabiao.rulebook.row.Star;
import dabiao.table.Column;
import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
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
    private static final Pattern WHOLE = Pattern.compile("(.*[*×+-])(\\d{1,6})(年|个月|天|)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d+)?%|\\d{1,4}/\\d{1,4}");

    /** Columns of stars that name or are checked for gaps when the rules are read. */
    private static final Set<String> NAMING = Set.of("等级", "得分低于");

    private Steps() {}

    static List<Step> from(Object row, Column column) {
        var value = column.of(row);
        if (value == null || row instanceof NationalLimit || row instanceof Star && NAMING.contains(column.heading())) {
            return List.of();
        }
        return Stream.of(1, -1)
                .flatMap(by -> isWritten(row, column) ? written(value.toString(), by) : moved(value, by))
                .toList();
    }

    /** Whether the cell holds a text that may be a number. */
    private static boolean isWritten(Object row, Column column) {
        return row instanceof Condition && column.component().equals("operand")
                || (row instanceof Parameter || row instanceof Setting)
                        && column.component().equals("value");
    }

    private static Stream<Step> written(String text, int by) {
        return operand(text, by).map(it -> new Step(it, text, it, by > 0)).stream();
    }

    private static Stream<Step> moved(Object value, int by) {
        return neighbour(value, by).map(it -> new Step(it, shown(value), shown(it), by > 0)).stream();
    }

    private static Optional<Object> neighbour(Object value, int by) {
        if (value instanceof Integer it) {
            return it + by < 0 ? Optional.empty() : Optional.of(it + by);
        }
        if (value instanceof BigDecimal it) {
            var next = it.add(it.ulp().multiply(BigDecimal.valueOf(by)));
            return next.signum() < 0 && it.signum() >= 0 ? Optional.empty() : Optional.of(next);
        }
        if (value instanceof Fraction it) {
            return fraction(it, by);
        }
        if (value instanceof Span it) {
            return it.number() + by < 0 ? Optional.empty() : Optional.of(new Span(it.number() + by, it.unit()));
        }
        return value instanceof MonthDay it
                ? Optional.of(MonthDay.from(it.atYear(2000).plusDays(by)))
                : Optional.empty();
    }

    private static Optional<Object> fraction(Fraction value, int by) {
        var unit = value.denominator().compareTo(HUNDRED) == 0 ? BigDecimal.TEN : BigDecimal.ONE;
        var next = new Fraction(value.numerator().add(unit.multiply(BigDecimal.valueOf(by))), value.denominator());
        boolean possible = next.numerator().signum() >= 0 && next.compareTo(Fraction.of(1, 1)) <= 0;
        return possible ? Optional.of(next) : Optional.empty();
    }

    private static String shown(Object value) {
        if (value instanceof MonthDay day) {
            return day.toString().substring(2);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** What a condition compares with, a parameter, a choice: a number, a share, a day, or the factor or days beside a reference. */
    private static Optional<String> operand(String text, int by) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.of(LocalDate.parse(text).plusDays(by).toString());
        }
        if (text.matches("\\d\\d-\\d\\d")) {
            return neighbour(MonthDay.parse("--" + text), by).map(Steps::shown);
        }
        if (NUMBER.matcher(text).matches()) {
            return neighbour(new BigDecimal(text), by).map(Steps::shown);
        }
        if (SHARE.matcher(text).matches()) {
            return Fraction.parse(text).flatMap(it -> fraction(it, by)).map(Steps::shown);
        }
        return text.matches("(\\[|考核日|时点).*") ? reference(text, by) : Optional.empty();
    }

    /** A factor moves by a tenth of its part: 1/2 becomes 11/20 and 9/20. */
    private static Optional<String> reference(String text, int by) {
        var factor = FACTOR.matcher(text);
        if (factor.matches()) {
            int over = Integer.parseInt(factor.group(3)) * 10;
            int times = Integer.parseInt(factor.group(2)) * 10 + by;
            return Optional.of(factor.group(1) + times + "/" + over + factor.group(4));
        }
        var whole = WHOLE.matcher(text);
        if (whole.matches()) {
            int next = Integer.parseInt(whole.group(2)) + by;
            return next < 0 ? Optional.empty() : Optional.of(whole.group(1) + next + whole.group(3));
        }
        return Optional.empty();
    }
}
