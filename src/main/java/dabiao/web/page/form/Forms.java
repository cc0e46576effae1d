package dabiao.web.page.form;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.fact.Scope;
import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.DeductionView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.report.AssessmentView.StandardView;
import dabiao.report.AssessmentView.VetoView;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import dabiao.web.page.Show;
import dabiao.web.page.form.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that an office hands in at year end. Safe to share. */
@Component
final class Forms {

    private static final String SIGNED =
            "考核人：                复核人：                负责人：                日期：    年    月    日";

    private final Results results;
    private final Show show;

    Forms(Results results, Show show) {
        this.results = results;
        this.show = show;
    }

    /** 考核评分表 of one organisation. */
    Table scores(AssessmentView view) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (StandardView standard : view.standards()) {
            view.findings().stream()
                    .filter(it -> it.standard().equals(standard.standard()))
                    .forEach(it -> rows.add(score(standard, it)));
            rows.add(
                    cells("", "", standard.title() + "小计", standard.full(), standard.effective(), "", standard.note()));
        }
        rows.add(cells(
                "",
                "",
                "总分（折算后）",
                view.score().full(),
                view.score().effective(),
                view.star().name(),
                reasons(view)));
        return new Table(
                view.year() + " 年度党支部考核评分表",
                List.of("党组织：%s（%s）　考核日：%s　规则编号：%s"
                        .formatted(
                                view.organisation().name(),
                                view.organisation().code(),
                                view.asOf(),
                                show.brief(view.rulebook().fingerprint()))),
                List.of(
                        new Column("标准", 16),
                        new Column("编号", 9),
                        new Column("指标", 20),
                        new Column("分值", 7),
                        new Column("得分", 7),
                        new Column("结果", 10),
                        new Column("说明", 44)),
                rows,
                List.of(SIGNED));
    }

    private List<? extends @Nullable Object> score(StandardView standard, FindingView it) {
        return cells(
                standard.title(),
                it.criterion(),
                it.title() + (it.essential() ? "（必备）" : ""),
                it.points().full(),
                it.points().earned(),
                it.statusText(),
                show.sentence(it));
    }

    /** 星级评价汇总表 of a year. */
    Table summary(Chosen chosen, Scope scope) {
        var titles = new LinkedHashMap<String, String>();
        var views = new ArrayList<List<? extends @Nullable Object>>();
        var lines = new ArrayList<Line>();
        results.forEachOutline(chosen, scope, (head, view) -> {
            view.standards().forEach(it -> titles.put(it.standard(), it.title()));
            lines.add(Line.of(head, view));
        });
        lines.forEach(it -> views.add(it.cells(views.size() + 1, titles.keySet())));
        var columns = new ArrayList<>(List.of(new Column("序号", 6), new Column("编号", 9), new Column("党组织", 32)));
        titles.values().forEach(it -> columns.add(new Column(it, 12)));
        columns.addAll(List.of(
                new Column("总分", 9),
                new Column("豁免前", 9),
                new Column("星级", 9),
                new Column("一票否决", 18),
                new Column("首要失分原因", 36)));
        return new Table(chosen.year() + " 年度党支部星级评价汇总表", List.of(basis(chosen)), columns, views, List.of(SIGNED));
    }

    /** 扣分明细 of a year, or of one organisation in it. */
    Table deductions(Chosen chosen, @Nullable String organisation, Scope scope) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        if (organisation == null) {
            results.forEach(chosen, scope, (head, view) -> deductions(view, rows));
        } else {
            results.head(chosen, organisation, scope)
                    .filter(it -> !it.hasFailed())
                    .ifPresent(it -> deductions(results.view(it), rows));
        }
        return new Table(
                chosen.year() + " 年度扣分明细",
                List.of(basis(chosen), rows.isEmpty() ? "没有扣分。" : "共 " + rows.size() + " 笔。扣分按各标准原分值，未折算。"),
                List.of(
                        new Column("编号", 9),
                        new Column("党组织", 28),
                        new Column("指标编号", 10),
                        new Column("指标", 18),
                        new Column("期间", 14),
                        new Column("扣分原因", 34),
                        new Column("扣分", 7),
                        new Column("依据", 40)),
                rows,
                List.of());
    }

    private static void deductions(AssessmentView view, List<List<? extends @Nullable Object>> rows) {
        for (FindingView finding : view.findings()) {
            for (DeductionView it : finding.points().deductions()) {
                rows.add(cells(
                        view.organisation().code(),
                        view.organisation().name(),
                        finding.criterion(),
                        finding.title(),
                        it.period(),
                        it.reason(),
                        it.amount(),
                        finding.basis()));
            }
        }
    }

    /** 公示稿: the organisations that have a star. */
    Table publicity(Chosen chosen, Scope scope) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        results.forEachOutline(chosen, scope, (head, view) -> {
            if (view.star().level() > 0) {
                rows.add(cells(rows.size() + 1, head.name(), view.star().name() + (head.provisional() ? "（暂定）" : "")));
            }
        });
        return new Table(
                "关于 %d 年度党支部星级评定结果的公示".formatted(chosen.year()),
                List.of(
                        "　　根据年度考核结果，拟对下列 %d 个党支部评定星级，现予公示。".formatted(rows.size()),
                        "　　公示时间：    年    月    日至    年    月    日（不少于五个工作日）。对公示内容有异议的，请在公示期内实名向党务办公室反映。",
                        "　　联系人：                联系电话："),
                List.of(new Column("序号", 8), new Column("党支部", 56), new Column("拟定星级", 18)),
                rows,
                List.of("　　　　　　　　　　　　　　　　　　　　　　　　（单位名称）　　　　年    月    日"));
    }

    String basis(Chosen chosen) {
        var run = chosen.judged();
        return "考核日：%s　规则编号：%s　台账到第 %d 批".formatted(run.asOf(), show.brief(run.fingerprint()), run.batch());
    }

    private static String reasons(AssessmentView view) {
        return String.join("；", view.star().reasons());
    }

    static List<? extends @Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(java.util.Arrays.asList(cells));
    }

    /** One organisation in the summary, before its columns are known. */
    private record Line(StoredAssessment head, AssessmentView view) {

        /** Lets go of the findings, of which the summary needs none. */
        static Line of(StoredAssessment head, AssessmentView view) {
            return new Line(
                    head,
                    new AssessmentView(
                            view.organisation(),
                            view.year(),
                            view.asOf(),
                            view.rulebook(),
                            view.score(),
                            view.star(),
                            view.vetoes(),
                            view.standards(),
                            view.views(),
                            List.of(),
                            List.of(),
                            view.lift()));
        }

        List<? extends @Nullable Object> cells(int number, Iterable<String> standards) {
            var cells = new ArrayList<@Nullable Object>(List.of(number, head.organisation(), head.name()));
            standards.forEach(it -> cells.add(score(it)));
            boolean rated = view.score().full().signum() > 0;
            cells.add(rated ? view.score().effective() : null);
            cells.add(rated ? view.score().raw() : null);
            cells.add(view.star().name() + (head.provisional() ? "（暂定）" : ""));
            cells.add(view.vetoes().stream().map(VetoView::title).collect(Collectors.joining("；")));
            cells.add(head.reason());
            return cells;
        }

        private @Nullable BigDecimal score(String standard) {
            return view.standards().stream()
                    .filter(it -> it.standard().equals(standard))
                    .findFirst()
                    .map(StandardView::effective)
                    .orElse(null);
        }
    }
}
