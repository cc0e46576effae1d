package dabiao.assessment;

import dabiao.rulebook.row.Cycle;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The periods of an assessed year. Months begin on a declared day: with the 26th, January runs from 26 December to 25 January, and
 * quarters, half-years and the year with it. Immutable.
 */
public final class YearCalendar {

    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    private final int year;
    private final int monthStartsOn;
    private final Map<Cycle, List<Period>> periods = new EnumMap<>(Cycle.class);
    /** For each cycle and month the period that the month belongs to; looked up for every fact, where dividing takes long. */
    private final int[][] places = new int[Cycle.values().length][];

    public YearCalendar(int year, int monthStartsOn) {
        this.year = year;
        this.monthStartsOn = monthStartsOn;
        for (Cycle cycle : Cycle.values()) {
            periods.put(cycle, cut(cycle));
            places[cycle.ordinal()] =
                    IntStream.range(0, 12).map(it -> it / months(cycle)).toArray();
        }
    }

    public int year() {
        return year;
    }

    /** The periods of a cycle, in order: 12, 4, 2 or 1 of them. */
    public List<Period> periods(Cycle cycle) {
        return periods.getOrDefault(cycle, List.of());
    }

    public Period wholeYear() {
        return periods(Cycle.YEAR).get(0);
    }

    /** Index of the period that a day falls into, or -1 outside the assessed year. */
    public int indexOf(Cycle cycle, LocalDate day) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        if (monthStartsOn > 1 && day.getDayOfMonth() >= monthStartsOn) {
            month++;
        }
        int index = month - year * 12;
        return index < 0 || index > 11 ? -1 : places[cycle.ordinal()][index];
    }

    private List<Period> cut(Cycle cycle) {
        int length = months(cycle);
        return IntStream.range(0, 12 / length)
                .mapToObj(i -> new Period(
                        label(cycle, i),
                        cycle,
                        i,
                        start(i * length),
                        start((i + 1) * length).minusDays(1)))
                .toList();
    }

    private LocalDate start(int month) {
        var first = LocalDate.of(year, 1, 1).plusMonths(month);
        return monthStartsOn == 1 ? first : first.minusMonths(1).withDayOfMonth(monthStartsOn);
    }

    private static int months(Cycle cycle) {
        return switch (cycle) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }

    private static String label(Cycle cycle, int index) {
        return switch (cycle) {
            case MONTH -> (index + 1) + " 月";
            case QUARTER -> QUARTERS[index];
            case HALF_YEAR -> index == 0 ? "上半年" : "下半年";
            case YEAR -> "全年";
        };
    }
}
