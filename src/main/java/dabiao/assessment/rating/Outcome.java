package dabiao.assessment.rating;

import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What the periods of a criterion come to, found by going through them once and by index: there are thousands of such short lists in a
 * run, and each iterator over one is left to be collected.
 *
 * @param isWaived whether some period stands otherwise than it was computed
 * @param needed, had, shortfall summed over the periods that are due; of what was had at most what each period owes, where there are several
 */
record Outcome(Status status, boolean isWaived, BigDecimal needed, BigDecimal had, BigDecimal shortfall) {

    static Outcome of(List<PeriodFinding> periods) {
        int found = 0;
        int due = 0;
        boolean isWaived = false;
        var only = BigDecimal.ZERO;
        var needed = BigDecimal.ZERO;
        var had = BigDecimal.ZERO;
        var shortfall = BigDecimal.ZERO;
        for (int i = 0; i < periods.size(); i++) {
            var it = periods.get(i);
            found |= bit(it.status());
            isWaived |= it.status() != it.computed();
            if (isDue(it.status())) {
                due++;
                only = it.had();
                needed = needed.add(it.needed());
                had = had.add(it.had().min(it.needed()));
            }
            if (it.status().isMissed()) {
                shortfall = shortfall.add(it.shortfall());
            }
        }
        return new Outcome(overall(found), isWaived, needed, due == 1 ? only : had, shortfall);
    }

    /** How they stand with waivers ({@code PeriodFinding::status}) or without ({@code PeriodFinding::computed}). */
    static Status overall(List<PeriodFinding> periods, Function<PeriodFinding, Status> status) {
        int found = 0;
        for (int i = 0; i < periods.size(); i++) {
            found |= bit(status.apply(periods.get(i)));
        }
        return overall(found);
    }

    private static Status overall(int found) {
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
}
