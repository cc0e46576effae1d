package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.report.TextTable.Column;
import java.math.BigDecimal;
import java.util.List;

/** The year in one table: each organisation, its score, its star and the reason that cost it most. */
public final class SummaryTable {

    private static final int NAME = 28;
    private static final int REASON = 72;

    private SummaryTable() {}

    public static TextTable of(List<Line> lines) {
        var table = TextTable.of(
                Column.left("编号"),
                Column.left("党组织").atMost(NAME),
                Column.right("得分"),
                Column.left("星级"),
                Column.left("主要失分原因").atMost(REASON));
        lines.forEach(it -> table.row(it.code(), it.name(), it.marks(), it.star(), it.reason()));
        return table;
    }

    /** One organisation. */
    public record Line(String code, String name, BigDecimal score, BigDecimal full, String star, String reason) {

        public static Line of(Assessment assessment) {
            return new Line(
                    assessment.organisation().code(),
                    assessment.organisation().name(),
                    assessment.score().effective(),
                    assessment.score().full(),
                    Star.of(assessment.star()),
                    Views.firstReason(assessment));
        }

        String marks() {
            return full.signum() == 0 ? "—" : Numbers.plain(score) + "/" + Numbers.plain(full);
        }
    }
}
