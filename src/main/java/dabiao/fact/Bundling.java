package dabiao.fact;

import dabiao.fact.Bundle.Told;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gathers the rows of a batch by organisation and stores them as bundles; holds some millions of characters. Not thread-safe. */
final class Bundling {

    private static final String INSERT =
            "insert into `bundle` (`organisation`, `batch`, `part`, `content`) values (?, ?, ?, ?)";

    /** Characters of rows that wait until they are packed, while as many are packed already. */
    private static final int FULL = 2_000_000;

    private final JdbcTemplate jdbc;
    private final long batch;
    private final Map<String, Integer> parts = new HashMap<>();
    private Map<String, List<Told>> waiting = new LinkedHashMap<>();
    private CompletableFuture<Map<String, byte[]>> packing = CompletableFuture.completedFuture(Map.of());
    private int length;

    Bundling(JdbcTemplate jdbc, long batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(Entry entry) {
        var row = entry.row();
        waiting.computeIfAbsent(row.fact().organisation(), it -> new ArrayList<>())
                .add(new Told(row.table(), row.fact(), entry.withdrawn()));
        length += entry.length();
        if (length >= FULL) {
            store();
            var full = waiting;
            packing = CompletableFuture.supplyAsync(() -> packed(full));
            waiting = new LinkedHashMap<>();
            length = 0;
        }
    }

    void flush() {
        store();
        packing = CompletableFuture.completedFuture(packed(waiting));
        store();
        waiting = new LinkedHashMap<>();
    }

    private static Map<String, byte[]> packed(Map<String, List<Told>> rows) {
        var packed = new LinkedHashMap<String, byte[]>();
        rows.forEach((organisation, own) -> packed.put(organisation, Bundle.packed(own)));
        return packed;
    }

    private void store() {
        var packed = packing.join();
        if (!packed.isEmpty()) {
            jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, packed));
        }
    }

    private int insert(Connection connection, Map<String, byte[]> packed) throws SQLException {
        try (var statement = SentAsBytes.prepared(connection, INSERT)) {
            int rows = 0;
            for (Map.Entry<String, byte[]> it : packed.entrySet()) {
                statement.setString(1, it.getKey());
                statement.setLong(2, batch);
                statement.setInt(3, parts.merge(it.getKey(), 1, Integer::sum));
                statement.setBytes(4, it.getValue());
                rows += statement.executeUpdate();
            }
            return rows;
        }
    }
}
