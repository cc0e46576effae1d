package dabiao.bench.judging;

import dabiao.assessment.Deduction;
import dabiao.assessment.Points;
import dabiao.assessment.Remedy;
import dabiao.assessment.RuleReference;
import dabiao.bench.judging.Asked.Until;
import dabiao.problem.Place;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.util.List;

/** What results carry along of one criterion, looked up once, and the marks and remedies that are the same for every branch. */
final class Label {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    final Asked asked;
    final Criterion criterion;
    final String standard;
    final String effective;
    final String edition;
    final Place row;
    final RuleReference rule;
    final String named;
    final String action;
    final String cut;
    final Points all;
    final Points nothing;
    final Points excused;
    final Points notApplicable;
    final Points notDue;
    final Points noData;
    final Remedy possible;

    Label(Asked asked, Edition edition, RuleReference rule, Year year) {
        this.asked = asked;
        this.criterion = edition.criterion(asked.id).orElseThrow();
        this.standard = edition.standard();
        this.effective = edition.effective().toString();
        this.edition = edition.id();
        this.row = edition.measuringRows().stream()
                .filter(it -> it.criterion().equals(asked.id))
                .findFirst()
                .orElseThrow()
                .place();
        this.rule = rule;
        this.named = criterion.name() + "（" + asked.id + "）";
        this.action = criterion.remedyAction() == null ? "" : criterion.remedyAction();
        this.cut = Marking.MISSED + "（应扣 " + asked.perMiss + " 分，已扣至下限）";
        this.all = new Points(asked.full, asked.full, asked.full, true, List.of(), "");
        this.nothing = nothing("未达标");
        this.excused = new Points(asked.full, ZERO, asked.full, true, List.of(), "");
        this.notApplicable = new Points(asked.full, asked.full, asked.full, true, List.of(), "不适用，按规定给满分");
        this.notDue = new Points(asked.full, ZERO, ZERO, false, List.of(), "未到期，暂不计分");
        this.noData = nothing("没有任何记录，按规定不得分");
        this.possible = possible(year);
    }

    private Points nothing(String reason) {
        return new Points(asked.full, ZERO, ZERO, true, List.of(new Deduction(asked.full, "全年", reason)), "");
    }

    /** For what is owed for the year as a whole; without a day where it can never be made up. */
    private Remedy possible(Year year) {
        var nextMarch = asked.until == Until.NEXT_MARCH ? year.nextMarch : null;
        return new Remedy(true, true, asked.until == Until.YEAR_END ? year.whole.last() : nextMarch, action);
    }
}
