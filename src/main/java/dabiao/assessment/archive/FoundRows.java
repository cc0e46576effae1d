package dabiao.assessment.archive;

import dabiao.fact.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what was found, a row for each status of a result. */
final class FoundRows {

    /** Of a table that is called f; read by {@link #read}. */
    static final String COLUMNS = "f.`assessment_id`, f.`status`, f.`part`, f.`findings`";

    private static final int AT_ONCE = 1_000;
    private static final String TO_BE_APPRAISED = "TO_BE_APPRAISED";

    private FoundRows() {}

    static void insert(JdbcTemplate jdbc, List<FoundRow> found) {
        jdbc.batchUpdate(
                "insert into `assessment_found` (`assessment_id`, `status`, `part`, `findings`) values (?, ?, ?, ?)",
                found,
                AT_ONCE,
                (row, it) -> {
                    row.setLong(1, it.assessment());
                    row.setString(2, it.status());
                    row.setInt(3, it.part());
                    row.setString(4, it.findings());
                });
    }

    static FoundRow read(ResultSet row, int at) throws SQLException {
        return new FoundRow(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4));
    }

    /** All that was found of a result, in the order in which it was handed in. */
    static List<FindingRow> of(JdbcTemplate jdbc, long assessment) {
        return inOrder(jdbc
                        .query(
                                "select " + COLUMNS + " from `assessment_found` f where f.`assessment_id` = ?"
                                        + " order by f.`status`, f.`part`",
                                FoundRows::read,
                                assessment)
                        .stream()
                        .flatMap(it -> it.read().stream()))
                .toList();
    }

    /** What is left to people, by organisation, then in the order of the findings. */
    static List<LeftToPeople> leftToPeople(JdbcTemplate jdbc, long run, Collection<String> criteria, Scope scope) {
        var values = new ArrayList<Object>(List.of(run));
        values.addAll(scope.values());
        values.add(TO_BE_APPRAISED);
        criteria.forEach(it -> values.add(FoundRow.sought(it)));
        var byResult = new LinkedHashMap<Long, List<Numbered<LeftToPeople>>>();
        jdbc.query(
                "select " + COLUMNS + ", a.`organisation`, a.`name` from `assessment` a"
                        + " join `assessment_found` f on f.`assessment_id` = a.`id`"
                        + " where a.`run_id` = ? and " + scope.sql("a.`organisation`") + " and (f.`status` = ? or "
                        + SoughtFindings.anyOf(criteria) + ") order by a.`organisation`, a.`id`, f.`status`, f.`part`",
                row -> {
                    var left = byResult.computeIfAbsent(row.getLong(1), it -> new ArrayList<>());
                    for (Numbered<FindingRow> it : read(row, 0).read()) {
                        if (isLeft(it.value(), criteria)) {
                            left.add(it.with(LeftToPeople.of(row.getString(5), row.getString(6), it.value())));
                        }
                    }
                },
                values.toArray());
        return byResult.values().stream().flatMap(it -> inOrder(it.stream())).toList();
    }

    private static boolean isLeft(FindingRow finding, Collection<String> criteria) {
        return finding.status().equals(TO_BE_APPRAISED) || criteria.contains(finding.criterion());
    }

    private static <T> Stream<T> inOrder(Stream<Numbered<T>> numbered) {
        return numbered.sorted(Comparator.comparingInt(Numbered::seq)).map(Numbered::value);
    }
}
