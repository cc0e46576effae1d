package dabiao.web.page.form;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.ScoreView;
import dabiao.report.AssessmentView.StandardView;
import dabiao.report.AssessmentView.StarView;
import dabiao.report.AssessmentView.VetoView;
import dabiao.web.page.Results;
import dabiao.web.page.form.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 星级评价汇总表 of a year: one row for each organisation. */
@Component
@Order(1)
final class SummaryForm implements Form {

    private final Results results;

    SummaryForm(Results results) {
        this.results = results;
    }

    @Override
    public String file() {
        return "summary";
    }

    @Override
    public String name() {
        return "星级评价汇总表";
    }

    @Override
    public String says() {
        return "每个党组织一行：各项标准得分、考评分（豁免、更正前）、有效分（豁免、更正后）、星级、一票否决、首要失分原因";
    }

    @Override
    public About about() {
        return About.ALL;
    }

    @Override
    public int printed() {
        return 300;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var titles = new LinkedHashMap<String, String>();
        var lines = new ArrayList<Line>();
        results.forEachOutline(asked.chosen(), asked.scope(), (head, view) -> {
            view.standards().stream()
                    .filter(it -> it.full().signum() > 0)
                    .forEach(it -> titles.put(it.standard(), it.title()));
            lines.add(Line.of(head, view));
        });
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        lines.forEach(it -> rows.add(it.cells(rows.size() + 1, titles.keySet())));
        return List.of(new Table(
                name(),
                asked.year() + " 年度党支部星级评价汇总表",
                List.of(Lines.basis(asked.chosen()), counted(lines)),
                columns(titles.values()),
                rows,
                List.of(Lines.SIGNED)));
    }

    private static List<Column> columns(Collection<String> titles) {
        var columns = new ArrayList<>(List.of(new Column("序号", 6), new Column("编号", 11), new Column("党组织", 32)));
        titles.forEach(it -> columns.add(new Column(it, 11)));
        columns.addAll(List.of(
                new Column("满分", 8),
                new Column("考评分（豁免、更正前）", 10),
                new Column("有效分（豁免、更正后）", 10),
                new Column("星级", 12),
                new Column("一票否决", 18),
                new Column("首要失分原因", 36)));
        return columns;
    }

    private static String counted(List<Line> lines) {
        var levels = new TreeMap<Integer, String>(java.util.Comparator.reverseOrder());
        lines.forEach(it -> levels.put(it.star().level(), it.star().name()));
        return "共 %d 个党组织。".formatted(lines.size())
                + levels.entrySet().stream()
                        .map(level -> level.getValue() + " "
                                + lines.stream()
                                        .filter(it -> it.star().level() == level.getKey())
                                        .count() + " 个")
                        .collect(Collectors.joining("，", "", levels.isEmpty() ? "" : "。"));
    }

    /** One organisation, before the columns are known. */
    private record Line(
            StoredAssessment head, ScoreView score, StarView star, String vetoes, List<StandardView> standards) {

        static Line of(StoredAssessment head, AssessmentView view) {
            var vetoes = view.vetoes().stream().map(VetoView::title).collect(Collectors.joining("；"));
            return new Line(head, view.score(), view.star(), vetoes, view.standards());
        }

        List<? extends @Nullable Object> cells(int number, Iterable<String> standards) {
            var cells = new ArrayList<@Nullable Object>(List.of(number, head.organisation(), head.name()));
            standards.forEach(it -> cells.add(score(it)));
            boolean rated = score.full().signum() > 0;
            cells.add(rated ? score.full() : null);
            cells.add(rated ? score.raw() : null);
            cells.add(rated ? score.effective() : null);
            cells.add(star.name() + (head.provisional() ? "（暂定）" : ""));
            cells.add(vetoes);
            cells.add(head.reason());
            return cells;
        }

        private @Nullable BigDecimal score(String standard) {
            return standards.stream()
                    .filter(it -> it.standard().equals(standard))
                    .filter(it -> it.full().signum() > 0)
                    .findFirst()
                    .map(StandardView::effective)
                    .orElse(null);
        }
    }
}
