package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.fact.Due;
import dabiao.web.page.form.Table.Column;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 党费汇总: what each organisation's members owed and paid. Not thread-safe. */
final class DuesPaid {

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 9),
            new Column("党组织", 26),
            new Column("党员数", 8),
            new Column("人月数", 8),
            Column.yuan("应缴（元）"),
            Column.yuan("实缴（元）"),
            Column.yuan("差额（元）"),
            new Column("未缴人月", 8),
            new Column("迟缴人月", 8));

    private final Roster.Names names;
    private final Map<String, Sums> sums = new TreeMap<>();

    DuesPaid(Roster.Names names) {
        this.names = names;
    }

    void add(Due it) {
        sums.computeIfAbsent(it.organisation(), none -> new Sums()).add(it);
    }

    Table table(int year, String basis) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        var all = new Sums();
        sums.forEach((organisation, of) -> {
            all.add(of);
            rows.add(of.row(organisation, names.organisation(organisation)));
        });
        if (!rows.isEmpty()) {
            rows.add(all.row("", "合计"));
        }
        return new Table(
                "党费汇总",
                year + " 年度党费收缴汇总",
                List.of(basis, "未缴：应缴而没有实缴；迟缴：缴纳日期在所属月份之后。"),
                COLUMNS,
                rows,
                List.of(Lines.COUNTED));
    }

    /** Of one organisation, or of all. */
    private static final class Sums {

        private final Set<String> members = new HashSet<>();
        private BigDecimal payable = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
        private int months;
        private int unpaid;
        private int late;

        void add(Due it) {
            members.add(it.organisation() + " " + it.member());
            months++;
            payable = payable.add(or0(it.payable()));
            paid = paid.add(or0(it.paid()));
            if (or0(it.paid()).signum() == 0) {
                unpaid += or0(it.payable()).signum() > 0 ? 1 : 0;
            } else if (it.paidOn() != null && YearMonth.from(it.paidOn()).isAfter(YearMonth.from(it.month()))) {
                late++;
            }
        }

        void add(Sums other) {
            members.addAll(other.members);
            months += other.months;
            payable = payable.add(other.payable);
            paid = paid.add(other.paid);
            unpaid += other.unpaid;
            late += other.late;
        }

        List<? extends @Nullable Object> row(String code, String name) {
            return cells(code, name, members.size(), months, payable, paid, payable.subtract(paid), unpaid, late);
        }

        private static BigDecimal or0(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }
}
