package dabiao.assessment.rating;

import dabiao.assessment.Evidence;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Status;
import dabiao.assessment.measure.EditionPlan;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a criterion stands over all its periods, before marks: the periods, and what they come to. Periods are gone through by
 * index: there are thousands of such short lists in a run, and each iterator over one is left to be collected.
 */
public record Verdict(Criterion criterion, EditionPlan plan, List<PeriodFinding> periods, Status status) {

    public Verdict {
        periods = List.copyOf(periods);
    }

    static Verdict of(Criterion criterion, EditionPlan plan, List<PeriodFinding> periods) {
        return new Verdict(criterion, plan, periods, overall(periods, PeriodFinding::status));
    }

    Verdict withStatus(Status newStatus) {
        return new Verdict(criterion, plan, periods, newStatus);
    }

    /** What the periods come to, with waivers ({@code PeriodFinding::status}) or without ({@code PeriodFinding::computed}). */
    static Status overall(List<PeriodFinding> periods, Function<PeriodFinding, Status> status) {
        int found = 0;
        for (int i = 0; i < periods.size(); i++) {
            found |= bit(status.apply(periods.get(i)));
        }
        boolean waived = has(found, Status.WAIVED);
        if ((found & ~bit(Status.WAIVED) & ~bit(Status.NOT_APPLICABLE)) == 0) {
            return waived ? Status.WAIVED : Status.NOT_APPLICABLE;
        }
        boolean missed = has(found, Status.NOT_MET) || has(found, Status.NO_DATA);
        if (has(found, Status.PARTLY_MET) || missed && has(found, Status.MET)) {
            return Status.PARTLY_MET;
        }
        if (missed) {
            return has(found, Status.NOT_MET) ? Status.NOT_MET : Status.NO_DATA;
        }
        return has(found, Status.NOT_DUE) ? Status.NOT_DUE : Status.MET;
    }

    private static int bit(Status status) {
        return 1 << status.ordinal();
    }

    private static boolean has(int found, Status status) {
        return (found & bit(status)) != 0;
    }

    /** Whether a period of that status is owed and due, or already met. */
    static boolean isDue(Status status) {
        return status == Status.MET || status.isMissed();
    }

    public BigDecimal needed() {
        var needed = BigDecimal.ZERO;
        for (int i = 0; i < periods.size(); i++) {
            var it = periods.get(i);
            needed = isDue(it.status()) ? needed.add(it.needed()) : needed;
        }
        return needed;
    }

    /** What was had; over several periods at most what each owes, so that a surplus never hides a gap. */
    public BigDecimal had() {
        int due = 0;
        var only = BigDecimal.ZERO;
        var had = BigDecimal.ZERO;
        for (int i = 0; i < periods.size(); i++) {
            var it = periods.get(i);
            if (isDue(it.status())) {
                due++;
                only = it.had();
                had = had.add(it.had().min(it.needed()));
            }
        }
        return due == 1 ? only : had;
    }

    public BigDecimal shortfall() {
        var shortfall = BigDecimal.ZERO;
        for (int i = 0; i < periods.size(); i++) {
            var it = periods.get(i);
            shortfall = it.status().isMissed() ? shortfall.add(it.shortfall()) : shortfall;
        }
        return shortfall;
    }

    public String unit() {
        return periods.isEmpty() ? "" : periods.get(0).unit();
    }

    Stream<Evidence> counted() {
        return periods.stream().flatMap(it -> it.counted().stream());
    }
}
