package dabiao.web.page.branch;

import dabiao.assessment.Status;
import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.report.AssessmentView.StandardView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standard with what was found for its criteria.
 *
 * @param before effective score of the year before; null if there was none
 */
public record Group(
        StandardView standard,
        List<FindingView> findings,
        @Nullable BigDecimal before) {

    static List<Group> of(AssessmentView view, Optional<AssessmentView> before) {
        return view.standards().stream()
                .map(it -> new Group(
                        it,
                        view.findings().stream()
                                .filter(finding -> finding.standard().equals(it.standard()))
                                .toList(),
                        before.flatMap(old -> score(old, it.standard())).orElse(null)))
                .toList();
    }

    /** Whether something is missing that was due. */
    public boolean isMissed() {
        return findings.stream().anyMatch(Group::isMissed);
    }

    static boolean isMissed(FindingView finding) {
        return Status.valueOf(finding.status()).isMissed();
    }

    public long met() {
        return findings.stream().filter(it -> it.status().equals("MET")).count();
    }

    private static Optional<BigDecimal> score(AssessmentView view, String standard) {
        return view.standards().stream()
                .filter(it -> it.standard().equals(standard))
                .map(StandardView::effective)
                .findFirst();
    }
}
