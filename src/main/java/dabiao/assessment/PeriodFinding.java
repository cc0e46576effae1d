package dabiao.assessment;

import dabiao.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of an edition's tables found in one period, for one body where it is owed by each.
 *
 * @param body name of the Party group or other body; null where the organisation as a whole owes it
 * @param status of this period, waivers and due dates considered
 * @param computed status before waivers; equal to {@code status} where none applies
 * @param needed, had, shortfall in {@code unit}
 * @param counted facts that counted, by day
 * @param notCounted facts that did not, each with its reason, by day
 * @param edition the edition that judged this period, {@code sanhui-yike/2023-01-01}
 * @param note why nothing is owed, who waived it, or how the numbers came about; empty where nothing needs saying
 */
public record PeriodFinding(
        Period period,
        @Nullable String body,
        Status status,
        Status computed,
        BigDecimal needed,
        BigDecimal had,
        BigDecimal shortfall,
        String unit,
        List<Evidence> counted,
        List<Evidence> notCounted,
        String edition,
        Place row,
        RuleReference rule,
        String note) {

    public PeriodFinding {
        counted = List.copyOf(counted);
        notCounted = List.copyOf(notCounted);
    }

    /** {@code 3月}, or {@code 3月·第一党小组}. */
    public String label() {
        return body == null ? period.label() : period.label() + "·" + body;
    }

    /** The same finding with another status and note; what was computed stays. */
    public PeriodFinding withStatus(Status newStatus, String newNote) {
        return new PeriodFinding(
                period,
                body,
                newStatus,
                computed,
                needed,
                had,
                shortfall,
                unit,
                counted,
                notCounted,
                edition,
                row,
                rule,
                newNote);
    }
}
