package dabiao.fact;

import java.sql.Connection;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes all bundles anew from the rows of the ledgers, some organisations at a time. */
public final class FillBundles {

    private final JdbcTemplate jdbc;

    private FillBundles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the connection's transaction. */
    public static void of(Connection connection) {
        new FillBundles(new JdbcTemplate(new SingleConnectionDataSource(connection, true))).fill();
    }

    private void fill() {
        jdbc.update("delete from `bundle`");
        var slices = Slices.ofDossiers(jdbc);
        var slice = slices.next("", Long.MAX_VALUE);
        while (slice.isPresent()) {
            fill(slice.get());
            slice = slices.next(slice.get().last(), Long.MAX_VALUE);
        }
    }

    private void fill(Slice slice) {
        var batches = new TreeMap<Long, Bundling>();
        for (LedgerTable table : LedgerTable.ALL) {
            jdbc.query(
                    table.selectAll(table.owner() + " > ? and " + table.owner() + " <= ?"),
                    row -> {
                        long batch = table.batch(row);
                        batches.computeIfAbsent(batch, it -> new Bundling(jdbc, it))
                                .add(Entry.of(Row.of(table.read(row)), 0, table.withdrawn(row)));
                    },
                    slice.after(),
                    slice.last());
        }
        batches.values().forEach(Bundling::flush);
    }
}
