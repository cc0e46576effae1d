package dabiao.web.page.form;

import dabiao.fact.Money;
import dabiao.web.page.form.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 经费汇总: what each organisation had and what it spent it on. Not thread-safe. */
final class MoneySpent {

    private static final String BUDGET = "预算";
    private static final String ELSE = "未分类";

    private final Roster.Names names;
    private final Map<String, Sums> sums = new TreeMap<>();
    private final TreeSet<String> categories = new TreeSet<>();

    MoneySpent(Roster.Names names) {
        this.names = names;
    }

    void add(Money it) {
        var of = sums.computeIfAbsent(it.organisation(), none -> new Sums());
        if (it.kind().equals(BUDGET)) {
            of.budget = of.budget.add(it.amount());
        } else {
            var category = it.category() == null ? ELSE : it.category();
            categories.add(category);
            of.spent.merge(category, it.amount(), BigDecimal::add);
        }
    }

    Table table(int year, String basis) {
        var columns = new ArrayList<>(List.of(new Column("编号", 9), new Column("党组织", 26), Column.yuan("预算（元）")));
        categories.forEach(it -> columns.add(Column.yuan(it)));
        columns.add(Column.yuan("支出合计"));
        columns.add(Column.yuan("结余（元）"));
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        var all = new Sums();
        sums.forEach((organisation, of) -> {
            all.add(of);
            rows.add(row(new ArrayList<>(List.of(organisation, names.organisation(organisation))), of));
        });
        if (!rows.isEmpty()) {
            rows.add(row(new ArrayList<>(List.of("", "合计")), all));
        }
        return new Table(
                "经费汇总",
                year + " 年度党建经费汇总",
                List.of(basis, "按所属年度统计；结余是预算减去支出合计。"),
                columns,
                rows,
                List.of(Lines.COUNTED));
    }

    private List<Object> row(List<Object> row, Sums of) {
        row.add(of.budget);
        categories.forEach(it -> row.add(of.spent.getOrDefault(it, BigDecimal.ZERO)));
        var spent = of.spent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        row.add(spent);
        row.add(of.budget.subtract(spent));
        return row;
    }

    /** Of one organisation, or of all. */
    private static final class Sums {

        private BigDecimal budget = BigDecimal.ZERO;
        private final Map<String, BigDecimal> spent = new TreeMap<>();

        void add(Sums other) {
            budget = budget.add(other.budget);
            other.spent.forEach((category, amount) -> spent.merge(category, amount, BigDecimal::add));
        }
    }
}
