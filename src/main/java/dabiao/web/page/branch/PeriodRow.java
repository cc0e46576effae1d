package dabiao.web.page.branch;

import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.report.AssessmentView.PeriodView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was owed period by period for one criterion, side by side.
 *
 * @param body the body that it is owed by; null where it is the organisation
 */
public record PeriodRow(FindingView finding, @Nullable String body, List<Span> spans) {

    private static final int MONTHS = 12;

    /** A period and how many columns of months it takes. */
    public record Span(PeriodView period, int months) {}

    /** Only criteria that are owed more than once in the year. */
    static List<PeriodRow> of(AssessmentView view) {
        return view.findings().stream()
                .flatMap(it -> rows(it).stream())
                .filter(it -> it.spans().size() > 1)
                .toList();
    }

    private static List<PeriodRow> rows(FindingView finding) {
        var byBody = new LinkedHashMap<String, List<PeriodView>>();
        finding.periods()
                .forEach(it -> byBody.computeIfAbsent(it.body() == null ? "" : it.body(), key -> new ArrayList<>())
                        .add(it));
        return byBody.entrySet().stream().map(it -> row(finding, it)).toList();
    }

    private static PeriodRow row(FindingView finding, Map.Entry<String, List<PeriodView>> of) {
        int each = Math.max(1, MONTHS / of.getValue().size());
        return new PeriodRow(
                finding,
                of.getKey().isEmpty() ? null : of.getKey(),
                of.getValue().stream().map(it -> new Span(it, each)).toList());
    }
}
