package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.fact.LedgerRows;
import dabiao.fact.ProblemItem;
import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.web.page.Show;
import dabiao.web.page.form.Table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 问题清单与整改台账: what the assessment found, and what was found before and how far it has been put right. */
@Component
@Order(5)
final class ProblemsForm implements Form {

    private static final Set<String> MISSED = Set.of("NOT_MET", "PARTLY_MET", "NO_DATA");

    private static final List<Column> FOUND = List.of(
            new Column("序号", 6),
            new Column("编号", 9),
            new Column("党组织", 26),
            new Column("指标", 20),
            new Column("问题", 36),
            new Column("扣分", 7),
            new Column("整改措施", 30),
            new Column("补救期限", 12),
            new Column("责任人", 10),
            new Column("销号日期", 12));

    private static final List<Column> KEPT = List.of(
            new Column("序号", 6),
            new Column("编号", 9),
            new Column("党组织", 26),
            new Column("问题编号", 11),
            new Column("问题", 32),
            new Column("来源", 10),
            new Column("层级", 8),
            new Column("措施（条）", 8),
            new Column("责任人", 10),
            new Column("发现日期", 12),
            new Column("整改期限", 12),
            new Column("状态", 9),
            new Column("销号日期", 12));

    private final Judged judged;
    private final LedgerRows ledgers;
    private final Roster roster;
    private final Show show;

    ProblemsForm(Judged judged, LedgerRows ledgers, Roster roster, Show show) {
        this.judged = judged;
        this.ledgers = ledgers;
        this.roster = roster;
        this.show = show;
    }

    @Override
    public String file() {
        return "problems";
    }

    @Override
    public String name() {
        return "问题清单与整改台账";
    }

    @Override
    public String says() {
        return "考核发现的问题（每条未达标指标一行，整改栏待填），以及已登记问题的整改和销号情况";
    }

    @Override
    public About about() {
        return About.EITHER;
    }

    @Override
    public List<Table> tables(Asked asked) {
        return List.of(found(asked), kept(asked));
    }

    private Table found(Asked asked) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        judged.forEach(
                asked,
                view -> view.findings().stream()
                        .filter(it -> MISSED.contains(it.status()))
                        .forEach(it -> rows.add(row(rows.size() + 1, view, it))));
        return new Table(
                "问题清单",
                asked.year() + " 年度考核问题清单",
                List.of(Lines.basis(asked.chosen()), rows.isEmpty() ? "没有未达标的指标。" : "共 " + rows.size() + " 个问题。"),
                FOUND,
                rows,
                List.of(Lines.SIGNED));
    }

    private List<? extends @Nullable Object> row(int number, AssessmentView view, FindingView it) {
        return cells(
                number,
                view.organisation().code(),
                view.organisation().name(),
                it.criterion() + " " + it.title(),
                show.sentence(it),
                it.points().full().subtract(it.points().earned()),
                it.remedy().action(),
                it.remedy().possible() ? it.remedy().until() : null,
                "",
                null);
    }

    private Table kept(Asked asked) {
        var names = roster.of(asked);
        var run = asked.chosen().judged();
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        ledgers.forEach(ProblemItem.class, asked.about(), run.batch(), it -> {
            if (it.concerns(asked.year())) {
                rows.add(row(rows.size() + 1, it, names, run.asOf()));
            }
        });
        return new Table(
                "整改台账",
                asked.year() + " 年度问题整改台账",
                List.of(Lines.basis(asked.chosen()), rows.isEmpty() ? "台账里没有登记问题。" : "共 " + rows.size() + " 个问题。"),
                KEPT,
                rows,
                List.of(Lines.COUNTED));
    }

    private static List<? extends @Nullable Object> row(
            int number, ProblemItem it, Roster.Names names, LocalDate asOf) {
        return cells(
                number,
                it.organisation(),
                names.organisation(it.organisation()),
                it.code(),
                names.text(it.organisation(), it.text()),
                it.kind(),
                it.level(),
                it.measures(),
                names.member(it.organisation(), it.owner()),
                it.found(),
                it.due(),
                state(it, asOf),
                it.closed());
    }

    private static String state(ProblemItem it, LocalDate asOf) {
        if (it.closed() != null && !it.closed().isAfter(asOf)) {
            return "已销号";
        }
        return it.due() != null && it.due().isBefore(asOf) ? "已逾期" : "整改中";
    }
}
