package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.fact.LedgerRows;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.StarView;
import dabiao.web.page.Show;
import dabiao.web.page.form.Table.Box;
import dabiao.web.page.form.Table.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 星级评定申报表 of one organisation: what is known is filled in, what people have to say is left free. */
@Component
@Order(20)
final class ApplicationForm implements Form {

    private static final String SEAL = "\n\n（盖章）　　　　负责人：　　　　　　　　　　　　年　　月　　日";

    private final Judged judged;
    private final SelfMarks selfMarks;
    private final LedgerRows ledgers;
    private final Show show = new Show();

    ApplicationForm(Judged judged, SelfMarks selfMarks, LedgerRows ledgers) {
        this.judged = judged;
        this.selfMarks = selfMarks;
        this.ledgers = ledgers;
    }

    @Override
    public String file() {
        return "application";
    }

    @Override
    public String name() {
        return "星级评定申报表";
    }

    @Override
    public String says() {
        return "一个党组织一张：基本情况、自评分和考评分、各级意见栏，A4 一页";
    }

    @Override
    public About about() {
        return About.ONE;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var view = judged.view(asked);
        var rows = List.of(
                cells(
                        "党组织名称",
                        view.organisation().name(),
                        "编号",
                        view.organisation().code()),
                cells("组织类型", view.organisation().kind(), "领域", sector(asked)),
                cells("党员人数", members(asked), "党组织书记", ""),
                cells("上年度星级", before(asked, view), "申报星级", ""),
                cells("自评分", selfMarks.of(asked).total(), "满分", view.score().full()),
                cells(
                        "考评分（豁免、更正前）",
                        view.score().raw(),
                        "有效分（豁免、更正后）",
                        view.score().effective()),
                cells("测算星级", star(view.star()), "同组名次", rank(view.star())),
                cells("各项标准得分", new Box(standards(view), 4)),
                cells("一票否决情形", new Box(vetoes(view), 2)),
                cells("主要做法和成效", new Box("", 9)),
                cells("存在问题和措施", new Box("", 6)),
                cells("党支部意见", new Box(SEAL, 5)),
                cells("上级党组织审核意见", new Box(SEAL, 5)),
                cells("党（工）委审定意见", new Box(SEAL, 5)));
        return List.of(new Table(
                name(),
                view.year() + " 年度党支部星级评定申报表",
                List.of(Lines.basis(asked.chosen())),
                List.of(new Column("", 18), new Column("", 30), new Column("", 18), new Column("", 30)),
                rows,
                List.of()));
    }

    private String before(Asked asked, AssessmentView view) {
        return judged.before(asked, view.organisation().code())
                .map(it -> it.star().name())
                .orElse("");
    }

    private int members(Asked asked) {
        var last = LocalDate.of(asked.year(), 12, 31);
        var count = new AtomicInteger();
        ledgers.forEach(Member.class, asked.about(), asked.chosen().judged().batch(), it -> {
            if (it.on(last)) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    private @Nullable String sector(Asked asked) {
        var sector = new AtomicReference<@Nullable String>();
        ledgers.forEach(
                Organisation.class, asked.about(), asked.chosen().judged().batch(), it -> sector.set(it.sector()));
        return sector.get();
    }

    private static String star(StarView it) {
        return it.name() + (it.provisional() ? "（暂定，名额未定）" : "");
    }

    private static String rank(StarView it) {
        return it.rank() == null || it.rank() == 0
                ? ""
                : "第 %d 名，共 %d 个（%s）".formatted(it.rank(), it.groupSize(), it.group());
    }

    private String standards(AssessmentView view) {
        return view.standards().stream()
                .filter(it -> it.full().signum() > 0)
                .map(it -> it.title() + " " + show.number(it.effective()) + "/" + show.number(it.full()))
                .collect(Collectors.joining("；"));
    }

    private static String vetoes(AssessmentView view) {
        return view.vetoes().isEmpty()
                ? "无"
                : view.vetoes().stream()
                        .map(it -> it.title() + "：" + it.reason())
                        .collect(Collectors.joining("；"));
    }
}
