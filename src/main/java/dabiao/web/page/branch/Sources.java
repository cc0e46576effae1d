package dabiao.web.page.branch;

import dabiao.report.AssessmentView.FindingView;
import dabiao.web.page.standard.Files;
import dabiao.web.page.standard.RuleLines.Numbered;
import dabiao.web.page.standard.RuleLines.Pair;
import java.util.List;

/**
 * What a finding rests on, as it stood in the rulebook that judged: the rule and the rows of tables.
 *
 * @param rule lines of the rule, the named one marked; empty if the file is not kept
 * @param row the row that measures
 * @param marks the row that says what the criterion is worth
 */
public record Sources(List<Numbered> rule, List<Pair> row, String marksFile, int marksLine, List<Pair> marks) {

    static Sources of(FindingView finding, String fingerprint, Files files) {
        var rule = files.find(fingerprint, finding.rule().file());
        var row = files.find(fingerprint, finding.row().file());
        String criteria = finding.standard() + "/" + finding.edition() + "/criteria.csv";
        var marks = files.find(fingerprint, criteria);
        int line = marks.flatMap(it -> it.lineOf(finding.criterion())).orElse(0);
        return new Sources(
                rule.map(it -> it.rule(finding.rule().line())).orElse(List.of()),
                row.map(it -> it.row(finding.row().line())).orElse(List.of()),
                "rules/" + criteria,
                line,
                marks.map(it -> it.row(line)).orElse(List.of()));
    }
}
