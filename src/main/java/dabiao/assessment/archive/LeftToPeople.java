package dabiao.assessment.archive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** How one organisation stands to a criterion whose marks people give. */
public record LeftToPeople(
        String organisation, String name, String criterion, String status, BigDecimal earned, BigDecimal full) {

    private static final Set<String> WAIT = Set.of("TO_BE_APPRAISED", "NO_DATA");

    static LeftToPeople read(ResultSet row, int number) throws SQLException {
        return new LeftToPeople(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Marks.listed(row.getBigDecimal(5)),
                Marks.listed(row.getBigDecimal(6)));
    }

    /** Whether nobody had given marks or a grade when it was judged. */
    public boolean waits() {
        return WAIT.contains(status);
    }
}
