package dabiao.report;

import dabiao.report.TextTable.Column;
import dabiao.yearend.settle.Settled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settled year in one table: each organisation, its score, rank, first star, star and the reason for the difference. */
final class SettledTable {

    private static final int NAME = 28;
    private static final int REASON = 100;
    private static final String NONE = "—";

    private SettledTable() {}

    static TextTable of(List<Line> lines) {
        var table = TextTable.of(
                Column.left("编号"),
                Column.left("党组织").atMost(NAME),
                Column.right("得分"),
                Column.right("名次"),
                Column.left("初评"),
                Column.left("星级"),
                Column.left("定星说明、主要失分原因").atMost(REASON));
        lines.forEach(it -> it.write(table));
        return table;
    }

    /**
     * One organisation.
     *
     * @param settled null where it takes no part
     */
    record Line(SummaryTable.Line first, @Nullable Settled settled) {

        private void write(TextTable table) {
            if (settled == null) {
                table.row(first.code(), first.name(), first.marks(), NONE, NONE, first.star(), first.reason());
            } else {
                table.row(
                        first.code(),
                        first.name(),
                        first.marks(),
                        settled.place(),
                        settled.first().name(),
                        Star.of(settled.star()),
                        settled.moves().isEmpty() ? first.reason() : settled.why());
            }
        }
    }
}
