package dabiao.web.page.form;

import dabiao.fact.Activity;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How often each organisation held each kind of activity in each month; one that was two kinds at once counts for both. Not thread-safe. */
final class Months {

    private static final int MONTHS = 12;

    private final Roster.Names names;
    private final Map<String, Map<String, int[]>> counts = new TreeMap<>();

    Months(Roster.Names names) {
        this.names = names;
    }

    void add(Activity it) {
        var ofOrganisation = counts.computeIfAbsent(it.organisation(), none -> new TreeMap<>());
        it.kinds()
                .forEach(kind -> ofOrganisation
                        .computeIfAbsent(kind, none -> new int[MONTHS])[
                        it.heldOn().getMonthValue() - 1]++);
    }

    Table table(int year, String basis) {
        var columns = new ArrayList<>(List.of(new Column("编号", 9), new Column("党组织", 26), new Column("类型", 14)));
        IntStream.rangeClosed(1, MONTHS).forEach(it -> columns.add(new Column(it + "月", 6)));
        columns.add(new Column("合计", 7));
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        counts.forEach((organisation, kinds) -> kinds.forEach((kind, months) -> {
            rows.add(row(new ArrayList<>(List.of(organisation, names.organisation(organisation), kind)), months));
        }));
        if (!rows.isEmpty()) {
            rows.add(row(new ArrayList<>(List.of("", "合计", "")), all()));
        }
        return new Table(
                "月度汇总",
                year + " 年度会议活动月度汇总",
                List.of(basis, "一次活动属于几个类型的，在每个类型里各计一次。"),
                columns,
                rows,
                List.of(Lines.COUNTED));
    }

    private static List<Object> row(List<Object> row, int[] months) {
        IntStream.of(months).forEach(row::add);
        row.add(IntStream.of(months).sum());
        return row;
    }

    private int[] all() {
        var all = new int[MONTHS];
        counts.values()
                .forEach(kinds -> kinds.values().forEach(months -> {
                    for (int i = 0; i < MONTHS; i++) {
                        all[i] += months[i];
                    }
                }));
        return all;
    }
}
