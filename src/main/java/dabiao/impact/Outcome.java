package dabiao.impact;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.assessment.Status;
import dabiao.fact.Organisation;
import dabiao.yearend.settle.Settled;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of an assessment to be compared with another: few numbers and words. The evidence is not kept, since judging again
 * gives it again.
 *
 * @param vetoes ids of those set off
 * @param marks by id of the criterion, in the order of the findings
 */
public record Outcome(
        Organisation organisation,
        BigDecimal score,
        int level,
        String star,
        List<String> reasons,
        List<String> vetoes,
        Map<String, Mark> marks) {

    /** How one criterion came out. */
    public record Mark(String name, Status status, BigDecimal earned, BigDecimal full) {

        static Mark of(Finding it) {
            return new Mark(
                    it.criterion().name(),
                    it.status(),
                    it.points().earned(),
                    it.points().full());
        }

        boolean isAs(Mark other) {
            return status == other.status && earned.compareTo(other.earned) == 0 && full.compareTo(other.full) == 0;
        }
    }

    /**
     * @param settled how it stands among all, empty where it takes no part
     */
    static Outcome of(Assessment it, Optional<Settled> settled) {
        var star = settled.map(Settled::star).orElse(it.star());
        var marks = new LinkedHashMap<String, Mark>();
        it.findings().forEach(finding -> marks.put(finding.id(), Mark.of(finding)));
        return new Outcome(
                it.organisation(),
                settled.map(Settled::score).orElse(it.score().effective()),
                star.level(),
                star.name(),
                star.reasons(),
                it.vetoes().stream().map(veto -> veto.veto().id()).toList(),
                marks);
    }
}
