package dabiao.assessment.archive;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes the rows of what was found from those that told one finding each, some results at a time. */
public final class FillFound {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    private FillFound(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the connection's transaction. */
    public static void of(Connection connection) {
        new FillFound(new JdbcTemplate(new SingleConnectionDataSource(connection, true))).fill();
    }

    private void fill() {
        jdbc.update("delete from `assessment_found`");
        for (var some = behind(Long.MIN_VALUE); !some.isEmpty(); some = behind(some.get(some.size() - 1))) {
            fill(some.get(0), some.get(some.size() - 1));
        }
    }

    private List<Long> behind(long last) {
        return jdbc.queryForList(
                "select distinct `assessment_id` from `assessment_finding` where `assessment_id` > ?"
                        + " order by `assessment_id` limit " + AT_ONCE,
                Long.class,
                last);
    }

    private void fill(long first, long last) {
        var findings = new LinkedHashMap<Long, List<FindingRow>>();
        jdbc.query(
                "select `assessment_id`, `criterion`, `status`, `earned`, `full_marks` from `assessment_finding`"
                        + " where `assessment_id` >= ? and `assessment_id` <= ? order by `assessment_id`, `seq`",
                row -> {
                    findings.computeIfAbsent(row.getLong(1), it -> new ArrayList<>())
                            .add(new FindingRow(
                                    row.getString(2), row.getString(3), row.getBigDecimal(4), row.getBigDecimal(5)));
                },
                first,
                last);
        var found = new ArrayList<FoundRow>();
        findings.forEach((assessment, of) -> found.addAll(FoundRow.of(assessment, of)));
        FoundRows.insert(jdbc, found);
    }
}
