package dabiao.assessment.archive;

import dabiao.fact.SentAsBytes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of packed texts. */
final class PackedRows {

    private static final String INSERT =
            "insert into `assessment_json` (`assessment_id`, `packed`, `findings`) values (?, ?, ?)";

    private PackedRows() {}

    static void insert(JdbcTemplate jdbc, List<Judged> judged) {
        if (!judged.isEmpty()) {
            jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, judged));
        }
    }

    private static int insert(Connection connection, List<Judged> judged) throws SQLException {
        try (var statement = SentAsBytes.prepared(connection, INSERT)) {
            int rows = 0;
            for (Judged it : judged) {
                statement.setLong(1, it.head().id());
                statement.setBytes(2, Packed.pack(it.json().kept()));
                statement.setBytes(
                        3, it.json().findings().map(KeptFindings::packed).orElse(null));
                rows += statement.executeUpdate();
            }
            return rows;
        }
    }
}
