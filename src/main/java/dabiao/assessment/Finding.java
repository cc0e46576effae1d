package dabiao.assessment;

import dabiao.problem.Place;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion came out over the assessed year; exactly one for each criterion.
 *
 * @param standard folder of the standard, {@code sanhui-yike}
 * @param edition the edition that gives the marks: the one in force on the year's first day, {@code 2022-01-01}
 * @param needed, had, shortfall summed over the periods that are due; what one period has too much does not help another
 * @param periods one by one, in order
 * @param overruled that a Party body set it; null where it is as computed
 */
public record Finding(
        Criterion criterion,
        String standard,
        String edition,
        Status status,
        BigDecimal needed,
        BigDecimal had,
        BigDecimal shortfall,
        String unit,
        Points points,
        List<PeriodFinding> periods,
        Remedy remedy,
        @Nullable Overruled overruled) {

    public Finding {
        periods = List.copyOf(periods);
    }

    public Finding(
            Criterion criterion,
            String standard,
            String edition,
            Status status,
            BigDecimal needed,
            BigDecimal had,
            BigDecimal shortfall,
            String unit,
            Points points,
            List<PeriodFinding> periods,
            Remedy remedy) {
        this(criterion, standard, edition, status, needed, had, shortfall, unit, points, periods, remedy, null);
    }

    /** The same as a Party body set it; what was measured stays. */
    public Finding overruled(Status set, Points given, Remedy left, Overruled by) {
        return new Finding(criterion, standard, edition, set, needed, had, shortfall, unit, given, periods, left, by);
    }

    /** The outcome alone, without periods, deductions and what could be remedied. */
    public Finding outline() {
        return new Finding(
                criterion,
                standard,
                edition,
                status,
                needed,
                had,
                shortfall,
                unit,
                new Points(points.full(), points.raw(), points.earned(), points.inBase(), List.of(), ""),
                List.of(),
                Remedy.NOT_NEEDED);
    }

    public String id() {
        return criterion.id();
    }

    /** The rule that measured it; that of the first period where several did. */
    public RuleReference rule() {
        return periods.isEmpty() ? RuleReference.UNKNOWN : periods.get(0).rule();
    }

    /** The table row that asks for it. */
    public Place row() {
        return periods.isEmpty() ? criterion.place() : periods.get(0).row();
    }
}
