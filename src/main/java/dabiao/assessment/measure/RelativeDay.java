package dabiao.assessment.measure;

import dabiao.fact.Fact;
import dabiao.table.Column;
import dabiao.table.Layout;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that a condition names without its year: {@code 07-01} of the assessed year, {@code 考核日-35年} before the day of the
 * assessment, {@code 时点-[任期年数]年} before the day that is looked at, by as many years as another column says.
 */
record RelativeDay(
        @Nullable MonthDay monthDay,
        boolean fromAssessment,
        int amount,
        @Nullable Column by,
        ChronoUnit unit) {

    /** What to write, for messages. */
    static final String HINT = "日期写作 2023-07-01、07-01（考核年度的这一天）、考核日-35年、时点-6个月 或 时点-[任期年数]年。";

    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{2})-(\\d{2})");
    private static final Pattern ANCHORED =
            Pattern.compile("(考核日|时点)(?:([+-])(?:(\\d{1,4})|\\[([^\\[\\]]+)\\])(年|个月|天))?");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("年", ChronoUnit.YEARS, "个月", ChronoUnit.MONTHS, "天", ChronoUnit.DAYS);

    /** Empty where the text is none of these forms, or names a column that holds no whole number. */
    static Optional<RelativeDay> parse(String text, Layout<?> layout) {
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return monthDay(monthDay);
        }
        var anchored = ANCHORED.matcher(text);
        return anchored.matches() ? anchored(anchored, layout) : Optional.empty();
    }

    private static Optional<RelativeDay> monthDay(Matcher form) {
        try {
            var day = MonthDay.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            return Optional.of(new RelativeDay(day, false, 0, null, ChronoUnit.DAYS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<RelativeDay> anchored(Matcher form, Layout<?> layout) {
        boolean fromAssessment = form.group(1).equals("考核日");
        if (form.group(2) == null) {
            return Optional.of(new RelativeDay(null, fromAssessment, 0, null, ChronoUnit.DAYS));
        }
        int sign = form.group(2).equals("-") ? -1 : 1;
        var unit = UNITS.getOrDefault(form.group(5), ChronoUnit.DAYS);
        if (form.group(3) != null) {
            int amount = sign * Integer.parseInt(form.group(3));
            return Optional.of(new RelativeDay(null, fromAssessment, amount, null, unit));
        }
        return layout.column(form.group(4))
                .filter(it -> it.type() == Integer.class)
                .map(it -> new RelativeDay(null, fromAssessment, sign, it, unit));
    }

    /** The day that is meant for a fact; null where the column that it goes by is blank. */
    @Nullable
    LocalDate on(Fact fact, Facts facts, LocalDate day) {
        if (monthDay != null) {
            return monthDay.atYear(facts.dossier().year());
        }
        Object times = by == null ? Integer.valueOf(1) : by.of(fact);
        if (times == null) {
            return null;
        }
        var from = fromAssessment ? facts.asOf() : day;
        return from.plus((long) amount * (Integer) times, unit);
    }
}
