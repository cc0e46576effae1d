package dabiao.bench.judging;

import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Remedy;
import dabiao.assessment.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In how many periods something was had that is owed once in each, and in how many it was missed, excused or is not due yet. */
final class Tally {

    private final LocalDate asOf;
    private int met;
    private int notMet;
    private int noData;
    private int notDue;
    private int waived;
    private int excused;
    private int had;
    private int open;
    private BigDecimal last = BigDecimal.ZERO;
    private @Nullable LocalDate openUntil;
    private @Nullable LocalDate comingUntil;

    Tally(List<PeriodFinding> periods, LocalDate asOf) {
        this.asOf = asOf;
        for (PeriodFinding it : periods) {
            add(it);
        }
    }

    private void add(PeriodFinding it) {
        excused += it.status() == it.computed() ? 0 : 1;
        switch (it.status()) {
            case MET -> {
                met++;
                last = it.had();
                had += last.signum();
            }
            case NOT_MET, NO_DATA -> miss(it);
            case NOT_DUE -> {
                notDue++;
                comingUntil = sooner(comingUntil, it.period().last());
            }
            case WAIVED -> waived++;
            default -> {}
        }
    }

    private void miss(PeriodFinding it) {
        notMet += it.status() == Status.NOT_MET ? 1 : 0;
        noData += it.status() == Status.NO_DATA ? 1 : 0;
        last = it.had();
        if (!it.period().last().isBefore(asOf)) {
            open++;
            openUntil = sooner(openUntil, it.period().last());
        }
    }

    private static LocalDate sooner(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    int missed() {
        return notMet + noData;
    }

    /** Periods that were owed and due, or are met already. */
    int due() {
        return met + missed();
    }

    /** Over several periods at most one in each, so that a surplus never hides a gap. */
    BigDecimal had() {
        return due() == 1 ? last : BigDecimal.valueOf(had);
    }

    boolean anyMet() {
        return met > 0;
    }

    boolean anyExcused() {
        return excused > 0;
    }

    Status status() {
        if (missed() > 0) {
            return met > 0 ? Status.PARTLY_MET : notMet > 0 ? Status.NOT_MET : Status.NO_DATA;
        }
        if (notDue > 0) {
            return Status.NOT_DUE;
        }
        return met > 0 ? Status.MET : waived > 0 ? Status.WAIVED : Status.NOT_APPLICABLE;
    }

    Remedy remedy(Label label) {
        int missed = missed();
        if (missed == 0) {
            return notDue == 0 ? Remedy.NOT_NEEDED : new Remedy(true, true, comingUntil, label.action);
        }
        if (open == 0) {
            return notDue == 0 ? Marking.TOO_LATE : Marking.TOO_LATE_FOR_SOME;
        }
        return open == missed
                ? new Remedy(true, true, openUntil, label.action)
                : new Remedy(true, false, openUntil, label.action + "；其余 " + (missed - open) + " 期已不能补救");
    }
}
