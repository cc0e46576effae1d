package dabiao.assessment.archive;

import dabiao.fact.Amounts;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The table of assessments: its columns and how they are read and written. */
final class AssessmentRows {

    static final String COLUMNS = "a.`id`, a.`run_id`, a.`organisation`, a.`name`, a.`assessed_year`, a.`as_of`,"
            + " a.`fingerprint`, a.`batch`, a.`program_version`, a.`score_raw`, a.`score_effective`, a.`score_full`,"
            + " a.`star_level`, a.`star_name`, a.`provisional`, a.`reason`";

    static final String INSERT = "insert into `assessment` (`organisation`, `assessed_year`, `as_of`, `fingerprint`,"
            + " `batch`, `run_id`, `name`, `program_version`, `score_raw`, `score_effective`, `score_full`,"
            + " `star_level`, `star_name`, `provisional`, `reason`, `sha256`)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String UPDATE = "update `assessment` set `run_id` = coalesce(?, `run_id`), `name` = ?,"
            + " `program_version` = ?, `score_raw` = ?, `score_effective` = ?, `score_full` = ?, `star_level` = ?,"
            + " `star_name` = ?, `provisional` = ?, `reason` = ?, `sha256` = ? where `id` = ?";

    private AssessmentRows() {}

    static StoredAssessment read(ResultSet row, int number) throws SQLException {
        return new StoredAssessment(
                row.getLong(1),
                row.getObject(2, Long.class),
                row.getString(3),
                row.getString(4),
                new Basis(row.getInt(5), row.getObject(6, LocalDate.class), row.getString(7), row.getLong(8)),
                row.getString(9),
                new Marks(amount(row, 10), amount(row, 11), amount(row, 12)),
                row.getObject(13, Integer.class),
                row.getString(14),
                row.getBoolean(15),
                row.getString(16));
    }

    static void bindNew(PreparedStatement row, Judged judged) throws SQLException {
        var head = judged.head();
        row.setString(1, head.organisation());
        int at = 2;
        for (Object value : values(head.basis())) {
            row.setObject(at++, value);
        }
        bindResult(row, at, judged);
    }

    static void bindAgain(PreparedStatement row, Judged judged) throws SQLException {
        bindResult(row, 1, judged);
        row.setLong(12, judged.head().id());
    }

    static List<Object> values(Basis basis) {
        return List.of(basis.assessedYear(), basis.asOf(), basis.fingerprint(), basis.batch());
    }

    private static void bindResult(PreparedStatement row, int first, Judged judged) throws SQLException {
        var head = judged.head();
        int at = first;
        row.setObject(at++, head.runId());
        row.setString(at++, head.name());
        row.setString(at++, head.programVersion());
        row.setBigDecimal(at++, head.marks().raw());
        row.setBigDecimal(at++, head.marks().effective());
        row.setBigDecimal(at++, head.marks().full());
        row.setObject(at++, head.starLevel());
        row.setString(at++, head.starName());
        row.setBoolean(at++, head.provisional());
        row.setString(at++, head.reason());
        row.setString(at, judged.digest());
    }

    private static BigDecimal amount(ResultSet row, int at) throws SQLException {
        return Amounts.canonical(row.getBigDecimal(at));
    }
}
