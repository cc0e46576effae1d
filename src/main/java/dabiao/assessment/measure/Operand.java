package dabiao.assessment.measure;

import dabiao.fact.Fact;
import dabiao.table.Column;
import dabiao.table.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a condition that refers to another column: {@code [应到]*1/2}, {@code [召开日期]+3天}. A factor is a fraction, so that
 * halves and fifths stay exact.
 */
record Operand(Column column, long times, long over, int plusDays) {

    private static final Pattern FORM = Pattern.compile("\\[([^\\]]+)\\](?:[*×](\\d+)(?:/(\\d+))?)?(?:([+-])(\\d+)天)?");

    /** Empty where the text is a plain value rather than a reference. */
    static Optional<Operand> parse(String text, Layout<?> layout) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return layout.column(form.group(1))
                .map(it -> new Operand(it, number(form.group(2)), number(form.group(3)), days(form)));
    }

    static boolean isReference(String text) {
        return text.startsWith("[");
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 1 : Long.parseLong(digits);
    }

    private static int days(Matcher form) {
        int days = form.group(5) == null ? 0 : Integer.parseInt(form.group(5));
        return "-".equals(form.group(4)) ? -days : days;
    }

    /** Compares what stands in the condition's own column with what this refers to; null where either is missing. */
    @Nullable
    Integer compare(Object left, Fact fact) {
        Object right = column.of(fact);
        if (right == null) {
            return null;
        }
        if (left instanceof LocalDate day && right instanceof LocalDate other) {
            return day.compareTo(other.plusDays(plusDays));
        }
        if (left instanceof Integer a && right instanceof Integer b) {
            return Long.compare(a * over, b * times);
        }
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            return decimal(left)
                    .multiply(BigDecimal.valueOf(over))
                    .compareTo(decimal(right).multiply(BigDecimal.valueOf(times)));
        }
        return left.toString().compareTo(right.toString());
    }

    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal it ? it : new BigDecimal(number.toString());
    }
}
