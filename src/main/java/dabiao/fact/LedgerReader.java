package dabiao.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads a ledger as it stood after a batch: of each name the last row up to then, unless that row takes it back. */
final class LedgerReader {

    private final JdbcTemplate jdbc;

    LedgerReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over rows ordered by organisation and code. The condition's values come first, then the batch. */
    void each(LedgerTable table, Condition condition, long asOfBatch, Consumer<Fact> sink) {
        var values = Arrays.copyOf(condition.values(), condition.values().length + 1);
        values[values.length - 1] = asOfBatch;
        ResultSetExtractor<Integer> newest = rows -> newest(table, rows, sink);
        jdbc.query(table.select(condition.sql()), newest, values);
    }

    private static int newest(LedgerTable table, ResultSet rows, Consumer<Fact> sink) throws SQLException {
        Fact last = null;
        int handed = 0;
        boolean withdrawn = false;
        while (rows.next()) {
            var fact = table.read(rows);
            if (last != null && !withdrawn && !sameName(last, fact)) {
                sink.accept(last);
                handed++;
            }
            last = fact;
            withdrawn = table.withdrawn(rows);
        }
        if (last != null && !withdrawn) {
            sink.accept(last);
            handed++;
        }
        return handed;
    }

    private static boolean sameName(Fact one, Fact other) {
        return one.code().equals(other.code()) && one.organisation().equals(other.organisation());
    }

    /** Which rows are wanted: SQL and the values of its parameters. */
    @SuppressWarnings("ArrayRecordComponent")
    record Condition(String sql, Object... values) {

        static Condition within(LedgerTable table, Slice slice) {
            return new Condition(table.owner() + " > ? and " + table.owner() + " <= ?", slice.after(), slice.last());
        }
    }
}
