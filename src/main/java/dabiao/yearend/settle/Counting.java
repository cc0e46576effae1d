package dabiao.yearend.settle;

import dabiao.assessment.YearCalendar;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the entries of one object in one dimension, by day, up to the caps. Points taken away always count in full. */
final class Counting {

    private final Dimension dimension;
    private final YearCalendar calendar;
    private final BigDecimal[] months = new BigDecimal[12];
    private final List<CountedEntry> entries = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    Counting(Dimension dimension, YearCalendar calendar) {
        this.dimension = dimension;
        this.calendar = calendar;
        Arrays.fill(months, BigDecimal.ZERO);
    }

    Tally of(List<Booked> booked) {
        booked.forEach(this::count);
        return new Tally(dimension.name(), List.of(months), sum, dimension.line(), entries);
    }

    private void count(Booked booked) {
        var points = booked.points();
        if (booked.refusal() != null) {
            entries.add(CountedEntry.refused(booked));
            return;
        }
        int month = calendar.indexOf(Cycle.MONTH, booked.date());
        var counted = points;
        var reasons = new ArrayList<String>();
        if (points.signum() > 0) {
            counted = capped(counted, BigDecimal.ZERO, dimension.entryCap(), "单笔", reasons);
            counted = capped(counted, months[month], dimension.monthCap(), "本月", reasons);
            counted = capped(counted, sum, dimension.yearCap(), "本年", reasons);
        }
        months[month] = months[month].add(counted);
        sum = sum.add(counted);
        entries.add(CountedEntry.of(booked, counted, String.join("；", reasons)));
    }

    /** What still fits under a cap, saying which part does not. */
    private static BigDecimal capped(
            BigDecimal points, BigDecimal already, @Nullable BigDecimal cap, String which, List<String> reasons) {
        if (cap == null || already.add(points).compareTo(cap) <= 0) {
            return points;
        }
        var left = cap.subtract(already).max(BigDecimal.ZERO);
        reasons.add("%s最多 %s 分%s，超出的 %s 分未计"
                .formatted(
                        which,
                        Plain.of(cap),
                        already.signum() == 0 ? "" : "，已有 " + Plain.of(already) + " 分",
                        Plain.of(points.subtract(left))));
        return left;
    }
}
