package dabiao.rulebook.workbook;

import dabiao.table.Fraction;
import dabiao.table.Grid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a cell still says what was written, though Excel may have made a number or a day of it. */
final class Retyped {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern YEARLY = Pattern.compile("(\\d{1,2})[-/月](\\d{1,2})日?");

    private Retyped() {}

    /** Whether nothing was changed: the same text, or the same number, share or day in another dress. */
    static boolean same(String written, Grid.Typed cell) {
        if (lines(written).equals(lines(cell.text()))) {
            return true;
        }
        return switch (cell.kind()) {
            case NUMBER, DAY, SHARE ->
                isNumber(cell.text()) && sameNumber(written.strip(), new BigDecimal(cell.text()));
            case YES_NO -> written.strip().equalsIgnoreCase(cell.text().equals("是") ? "TRUE" : "FALSE");
            case TEXT -> false;
        };
    }

    /** What a changed cell says, as it is written in a table. */
    static String written(Grid.Typed cell) {
        if (!isNumber(cell.text())) {
            return lines(cell.text());
        }
        return switch (cell.kind()) {
            case DAY -> day(new BigDecimal(cell.text())).toString();
            case SHARE ->
                new BigDecimal(cell.text())
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
            default -> cell.text();
        };
    }

    /** What a cell says that can only be a day, whatever it looks like. */
    static String day(Grid.Typed cell) {
        return written(cell.text().matches("\\d{5}") ? new Grid.Typed(Grid.Kind.DAY, cell.text()) : cell);
    }

    private static boolean sameNumber(String written, BigDecimal number) {
        var fraction = Fraction.parse(written);
        if (fraction.isPresent()) {
            var value = fraction.get().numerator().divide(fraction.get().denominator(), new MathContext(15));
            if (value.compareTo(number) == 0) {
                return true;
            }
        }
        return sameDay(written, number);
    }

    private static boolean sameDay(String written, BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return false;
        }
        var day = day(number);
        var full = DAY.matcher(written);
        if (full.matches()) {
            return part(full, 1) == day.getYear() && monthDay(full, 2, day);
        }
        var yearly = YEARLY.matcher(written);
        return yearly.matches() && monthDay(yearly, 1, day);
    }

    private static boolean monthDay(Matcher written, int at, LocalDate day) {
        return part(written, at) == day.getMonthValue() && part(written, at + 1) == day.getDayOfMonth();
    }

    private static int part(Matcher written, int at) {
        return Integer.parseInt(written.group(at));
    }

    private static LocalDate day(BigDecimal serial) {
        return SERIAL_ZERO.plusDays(serial.longValue());
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,20})?");
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
