package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.report.AssessmentView.PointsView;
import dabiao.report.AssessmentView.StandardView;
import dabiao.web.page.Show;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 考核评分表 of one organisation: what it gave itself, what was judged, what is left after waivers, criterion by criterion. */
@Component
@Order(10)
final class ScoresForm implements Form {

    private static final List<Column> COLUMNS = List.of(
            new Column("标准", 15),
            new Column("编号", 9),
            new Column("指标", 20),
            new Column("分值", 7),
            new Column("自评分", 7),
            new Column("考评分", 7),
            new Column("有效分", 7),
            new Column("结果", 9),
            new Column("扣分原因", 42));

    private final Judged judged;
    private final SelfMarks selfMarks;
    private final Show show;

    ScoresForm(Judged judged, SelfMarks selfMarks, Show show) {
        this.judged = judged;
        this.selfMarks = selfMarks;
        this.show = show;
    }

    @Override
    public String file() {
        return "scores";
    }

    @Override
    public String name() {
        return "考核评分表";
    }

    @Override
    public String says() {
        return "一个党组织逐项指标的分值、自评分、考评分（豁免、更正前）、有效分（豁免、更正后）和扣分原因";
    }

    @Override
    public About about() {
        return About.ONE;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var view = judged.view(asked);
        var self = selfMarks.of(asked);
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (StandardView standard : view.standards()) {
            view.findings().stream()
                    .filter(it -> it.standard().equals(standard.standard()))
                    .forEach(it -> rows.add(row(standard, it, self)));
            rows.add(subtotal(standard));
        }
        rows.add(total(view, self));
        var remark = "党组织：%s（%s）　%s　有效分是计入豁免和更正决定后的得分"
                .formatted(view.organisation().name(), view.organisation().code(), Lines.basis(asked.chosen()));
        return List.of(
                new Table(name(), view.year() + " 年度党支部考核评分表", List.of(remark), COLUMNS, rows, List.of(Lines.SIGNED)));
    }

    private List<? extends @Nullable Object> row(StandardView standard, FindingView it, SelfMarks.Marks self) {
        PointsView points = it.points();
        boolean counts = points.full().signum() != 0;
        return cells(
                standard.title(),
                it.criterion(),
                it.title() + (it.essential() ? "（必备）" : ""),
                counts ? points.full() : null,
                self.of(it.criterion()),
                counts ? points.raw() : null,
                counts ? points.earned() : null,
                it.statusText(),
                show.sentence(it));
    }

    private static List<? extends @Nullable Object> subtotal(StandardView it) {
        return it.full().signum() == 0
                ? cells("", "", it.title() + "（不计分）", null, null, null, null, "", it.note())
                : cells("", "", it.title() + "小计", it.full(), null, it.raw(), it.effective(), "", it.note());
    }

    private static List<? extends @Nullable Object> total(AssessmentView view, SelfMarks.Marks self) {
        return cells(
                "",
                "",
                "总分（折算后）",
                view.score().full(),
                self.total(),
                view.score().raw(),
                view.score().effective(),
                view.star().name() + (view.star().provisional() ? "（暂定）" : ""),
                String.join("；", view.star().reasons()));
    }
}
