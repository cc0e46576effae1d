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

/** How a criterion stands over all its periods, before marks: the periods, and what they come to. */
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
        var owed = periods.stream()
                .map(status)
                .filter(it -> it != Status.NOT_APPLICABLE && it != Status.WAIVED)
                .toList();
        if (owed.isEmpty()) {
            return periods.stream().map(status).anyMatch(it -> it == Status.WAIVED)
                    ? Status.WAIVED
                    : Status.NOT_APPLICABLE;
        }
        if (owed.stream().noneMatch(Status::isMissed)) {
            return owed.contains(Status.NOT_DUE) ? Status.NOT_DUE : Status.MET;
        }
        if (owed.contains(Status.MET) || owed.contains(Status.PARTLY_MET)) {
            return Status.PARTLY_MET;
        }
        return owed.contains(Status.NOT_MET) ? Status.NOT_MET : Status.NO_DATA;
    }

    /** The periods that are owed and due, or already met. */
    Stream<PeriodFinding> due() {
        return periods.stream()
                .filter(it -> it.status() == Status.MET || it.status().isMissed());
    }

    public BigDecimal needed() {
        return due().map(PeriodFinding::needed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was had; over several periods at most what each owes, so that a surplus never hides a gap. */
    public BigDecimal had() {
        var due = due().toList();
        return due.size() == 1
                ? due.get(0).had()
                : due.stream().map(it -> it.had().min(it.needed())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal shortfall() {
        return due().filter(it -> it.status().isMissed())
                .map(PeriodFinding::shortfall)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String unit() {
        return periods.isEmpty() ? "" : periods.get(0).unit();
    }

    Stream<Evidence> counted() {
        return periods.stream().flatMap(it -> it.counted().stream());
    }
}
