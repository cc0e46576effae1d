package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.DeductionView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 扣分明细 of a year, or of one organisation in it. */
@Component
@Order(2)
final class DeductionsForm implements Form {

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 9),
            new Column("党组织", 28),
            new Column("指标编号", 10),
            new Column("指标", 18),
            new Column("期间", 14),
            new Column("扣分原因", 34),
            new Column("扣分", 7),
            new Column("依据", 40));

    private final Judged judged;

    DeductionsForm(Judged judged) {
        this.judged = judged;
    }

    @Override
    public String file() {
        return "deductions";
    }

    @Override
    public String name() {
        return "扣分明细";
    }

    @Override
    public String says() {
        return "每扣一笔分一行：指标、期间、原因、扣分、依据";
    }

    @Override
    public About about() {
        return About.EITHER;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        judged.forEach(asked, it -> deductions(it, rows));
        var counted = rows.isEmpty() ? "没有扣分。" : "共 " + rows.size() + " 笔。扣分按各标准原分值，未折算。";
        return List.of(new Table(
                name(),
                asked.year() + " 年度扣分明细",
                List.of(Lines.basis(asked.chosen()), counted),
                COLUMNS,
                rows,
                List.of()));
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
}
