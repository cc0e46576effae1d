package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.Evidence;
import dabiao.assessment.Finding;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Points;
import dabiao.assessment.Remedy;
import dabiao.report.AssessmentView.DeductionView;
import dabiao.report.AssessmentView.EvidenceView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.report.AssessmentView.PeriodView;
import dabiao.report.AssessmentView.PointsView;
import dabiao.report.AssessmentView.RemedyView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes what is shown of findings; {@link KeepFindings} says the same in short. */
final class FindingViews {

    private FindingViews() {}

    static List<FindingView> of(Assessment it) {
        var titles = titles(it);
        return it.findings().stream()
                .map(finding -> of(titles.getOrDefault(finding.standard(), finding.standard()), it.year(), finding))
                .toList();
    }

    /** Titles of the standards that have a score, by folder. */
    static Map<String, String> titles(Assessment assessment) {
        var titles = new HashMap<String, String>();
        assessment.standards().forEach(it -> titles.putIfAbsent(it.standard(), it.title()));
        return titles;
    }

    private static FindingView of(String standardTitle, int year, Finding it) {
        return new FindingView(
                it.id(),
                it.criterion().name(),
                it.standard(),
                it.edition(),
                String.valueOf(year),
                it.status().name(),
                it.status().word(),
                Numbers.tidy(it.needed()),
                Numbers.tidy(it.had()),
                Numbers.tidy(it.shortfall()),
                it.unit(),
                it.criterion().essential(),
                of(it.points()),
                it.periods().stream().map(FindingViews::of).toList(),
                evidence(it, PeriodFinding::counted),
                evidence(it, PeriodFinding::notCounted),
                Views.of(it.rule()),
                Views.of(it.row()),
                it.criterion().basis(),
                of(it.remedy()),
                Sentences.of(standardTitle, it),
                Views.of(it.overruled()));
    }

    private static List<EvidenceView> evidence(Finding finding, Function<PeriodFinding, List<Evidence>> part) {
        var all = new ArrayList<EvidenceView>();
        for (PeriodFinding period : finding.periods()) {
            var label = period.label();
            for (Evidence it : part.apply(period)) {
                all.add(Views.of(it, label));
            }
        }
        return all;
    }

    static PointsView of(Points it) {
        return new PointsView(
                Numbers.tidy(it.full()),
                Numbers.tidy(it.raw()),
                Numbers.tidy(it.earned()),
                it.inBase(),
                it.deductions().stream()
                        .map(one -> new DeductionView(Numbers.tidy(one.amount()), one.where(), one.reason()))
                        .toList(),
                it.note());
    }

    private static RemedyView of(Remedy it) {
        return new RemedyView(it.possible(), it.until(), it.action());
    }

    private static PeriodView of(PeriodFinding it) {
        return new PeriodView(
                it.period().label(),
                it.period().first(),
                it.period().last(),
                it.body(),
                it.status().name(),
                it.status().word(),
                Numbers.tidy(it.needed()),
                Numbers.tidy(it.had()),
                Numbers.tidy(it.shortfall()),
                names(it.counted()),
                names(it.notCounted()),
                it.edition(),
                Views.of(it.row()),
                Views.of(it.rule()),
                it.note());
    }

    private static List<String> names(List<Evidence> all) {
        var names = new ArrayList<String>(all.size());
        for (Evidence it : all) {
            names.add(Views.ledger(it.fact()) + ":" + it.fact().code());
        }
        return names;
    }
}
