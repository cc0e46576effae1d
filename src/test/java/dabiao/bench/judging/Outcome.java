package dabiao.bench.judging;

import dabiao.assessment.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is compared: how a branch stands to each criterion and period, on which records, its marks and its star. Without sentences. */
record Outcome(List<OfCriterion> criteria, BigDecimal raw, BigDecimal effective, int star, List<OfVeto> vetoes) {

    static final Outcome NONE = new Outcome(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, 0, List.of());

    /** One criterion; {@code until} is the last day on which something missed can be made up. */
    record OfCriterion(
            String id,
            Status status,
            BigDecimal needed,
            BigDecimal had,
            BigDecimal shortfall,
            Marked marks,
            List<OfPeriod> periods,
            Remedied remedy) {}

    record OfPeriod(
            Stretch stretch,
            @Nullable String body,
            Status status,
            Status computed,
            BigDecimal needed,
            BigDecimal had,
            BigDecimal shortfall,
            List<Seen> counted,
            List<Seen> notCounted) {

        String label() {
            return body == null ? stretch.label() : stretch.label() + "·" + body;
        }

        OfPeriod with(Status other) {
            return new OfPeriod(stretch, body, other, computed, needed, had, shortfall, counted, notCounted);
        }
    }

    /** A record by its code; with a reason where it did not count. */
    record Seen(String code, @Nullable String reason) {}

    record Marked(BigDecimal full, BigDecimal raw, BigDecimal earned, boolean inBase, List<Taken> deductions) {}

    record Taken(BigDecimal amount, String where) {}

    record Remedied(
            boolean possible, boolean whole, @Nullable LocalDate until) {

        static final Remedied NOT_NEEDED = new Remedied(false, false, null);
        static final Remedied TOO_LATE = NOT_NEEDED;
    }

    record OfVeto(String id, List<Seen> cases) {}

    /** A month, quarter, half-year or year; both days inclusive. */
    record Stretch(String label, int index, LocalDate first, LocalDate last) {}
}
