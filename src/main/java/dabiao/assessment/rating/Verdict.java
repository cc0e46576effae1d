package dabiao.assessment.rating;

import dabiao.assessment.Evidence;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Status;
import dabiao.assessment.measure.EditionPlan;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How a criterion stands over all its periods, before marks: the periods, and what they come to. */
public record Verdict(Criterion criterion, EditionPlan plan, List<PeriodFinding> periods, Outcome outcome) {

    static Verdict of(Criterion criterion, EditionPlan plan, List<PeriodFinding> periods) {
        var all = List.copyOf(periods);
        return new Verdict(criterion, plan, all, Outcome.of(all));
    }

    public Status status() {
        return outcome.status();
    }

    public BigDecimal needed() {
        return outcome.needed();
    }

    /** What was had; over several periods at most what each owes, so that a surplus never hides a gap. */
    public BigDecimal had() {
        return outcome.had();
    }

    public BigDecimal shortfall() {
        return outcome.shortfall();
    }

    public String unit() {
        return periods.isEmpty() ? "" : periods.get(0).unit();
    }

    Stream<Evidence> counted() {
        return periods.stream().flatMap(it -> it.counted().stream());
    }
}
