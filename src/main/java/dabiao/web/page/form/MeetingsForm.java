package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.fact.Activity;
import dabiao.fact.LedgerRows;
import dabiao.web.page.form.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 会议明细与月度汇总: every activity of the year, how often each kind was held in each month, and who came. */
@Component
@Order(6)
final class MeetingsForm implements Form {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<Column> DETAILS = List.of(
            new Column("序号", 6),
            new Column("党组织", 22),
            new Column("编号", 10),
            new Column("日期", 12),
            new Column("类型", 16),
            new Column("主题", 30),
            new Column("地点", 14),
            new Column("主持人", 9),
            new Column("记录人", 9),
            new Column("应到", 6),
            new Column("实到", 6),
            new Column("请假", 6),
            new Column("缺席", 6),
            new Column("出勤率（%）", 8));

    private final LedgerRows ledgers;
    private final Roster roster;

    MeetingsForm(LedgerRows ledgers, Roster roster) {
        this.ledgers = ledgers;
        this.roster = roster;
    }

    @Override
    public String file() {
        return "meetings";
    }

    @Override
    public String name() {
        return "会议明细与月度汇总";
    }

    @Override
    public String says() {
        return "会议活动逐次明细、各类型逐月次数、各党组织考勤统计（应参加、实到、请假、缺席、出勤率）";
    }

    @Override
    public About about() {
        return About.EITHER;
    }

    @Override
    public int printed() {
        return 20;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var names = roster.of(asked);
        var months = new Months(names);
        var attendance = new Attendance(names);
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        ledgers.forEach(Activity.class, asked.about(), asked.chosen().judged().batch(), it -> {
            if (it.heldOn().getYear() == asked.year()) {
                rows.add(row(rows.size() + 1, it, names));
                months.add(it);
                attendance.add(it);
            }
        });
        var basis = Lines.basis(asked.chosen());
        var details = new Table(
                "会议明细",
                asked.year() + " 年度会议活动明细",
                List.of(basis, rows.isEmpty() ? "本年度没有报过活动。" : "共 " + rows.size() + " 次。"),
                DETAILS,
                rows,
                List.of(Lines.COUNTED));
        return List.of(details, months.table(asked.year(), basis), attendance.table(asked.year(), basis));
    }

    private static List<? extends @Nullable Object> row(int number, Activity it, Roster.Names names) {
        return cells(
                number,
                names.organisation(it.organisation()),
                it.code(),
                it.heldOn(),
                it.kinds().toString(),
                names.text(it.organisation(), it.topic()),
                it.venue(),
                names.member(it.organisation(), it.host()),
                names.member(it.organisation(), it.recorder()),
                it.due(),
                it.present(),
                it.excused(),
                it.absent(),
                rate(it.present(), it.due()));
    }

    /** How many of a hundred came, with one place. */
    static @Nullable BigDecimal rate(@Nullable Integer present, @Nullable Integer due) {
        return present == null || due == null || due == 0
                ? null
                : BigDecimal.valueOf(present)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
    }
}
