package dabiao.fact;

import dabiao.seal.Digest;
import dabiao.seal.Line;
import dabiao.seal.Sealing;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one submission on their way into the ledgers; holds at most {@value #FULL} per ledger. Not thread-safe. */
public final class Batch {

    private static final int FULL = 1_000;
    /** Rows that one statement takes. */
    private static final int AT_ONCE = 200;
    /** Characters that one statement takes, and a row more; a server may refuse what has more than some millions. */
    private static final int LONGEST = 300_000;

    private final JdbcTemplate jdbc;
    private final long number;
    private final Sealing sealing;
    private final Bundling bundling;
    private final Map<LedgerTable, List<Entry>> waiting = new LinkedHashMap<>();
    private final Set<String> organisations = new TreeSet<>();
    private long fresh;
    private long corrected;
    private long withdrawn;
    private long unchanged;

    Batch(JdbcTemplate jdbc, long number, Sealing sealing) {
        this.jdbc = jdbc;
        this.number = number;
        this.sealing = sealing;
        this.bundling = new Bundling(jdbc, number);
    }

    /** A row whose name its ledger does not know. */
    public void fresh(Row row, int line) {
        fresh++;
        add(row, line, false);
    }

    public void fresh(Fact fact, int line) {
        fresh(Row.of(fact), line);
    }

    /** A row that supersedes the earlier one of its name. */
    public void correction(Row row, int line) {
        corrected++;
        add(row, line, false);
    }

    /** Takes the row of this name back; later dossiers do not hold it. */
    public void withdrawal(Fact fact, int line) {
        withdrawn++;
        add(Row.of(fact), line, true);
    }

    /** A row that says what the ledger says already: counted, not stored. */
    public void unchanged() {
        unchanged++;
    }

    void flush() {
        waiting.forEach(this::store);
        waiting.clear();
        bundling.flush();
        sealing.close();
        jdbc.batchUpdate(
                "insert into `submission_organisation` (`batch`, `organisation`) values (?, ?)",
                organisations,
                FULL,
                (row, code) -> {
                    row.setLong(1, number);
                    row.setString(2, code);
                });
    }

    Submission counted(Submission header) {
        return new Submission(
                number,
                header.receivedAt(),
                header.source(),
                header.sha256(),
                header.submittedBy(),
                header.correctionReason(),
                fresh,
                corrected,
                withdrawn,
                unchanged);
    }

    private void add(Row row, int line, boolean withdrawn) {
        var entry = Entry.of(row.sound(), line, withdrawn);
        organisations.add(row.fact().organisation());
        bundling.add(entry);
        var rows = waiting.computeIfAbsent(row.table(), it -> new ArrayList<>(FULL));
        rows.add(entry);
        if (rows.size() == FULL) {
            store(row.table(), rows);
            rows.clear();
        }
    }

    /** While the database takes many rows, their seals are worked out. */
    private void store(LedgerTable table, List<Entry> rows) {
        var lines = rows.size() < AT_ONCE
                ? CompletableFuture.completedFuture(sealed(rows))
                : CompletableFuture.supplyAsync(() -> sealed(rows));
        int from = 0;
        while (from < rows.size()) {
            int some = some(rows, from);
            from = insert(table, rows, from, some);
        }
        lines.join().forEach(sealing::add);
    }

    private static List<Line> sealed(List<Entry> rows) {
        var digest = new Digest();
        return rows.stream().map(it -> it.sealed(digest)).toList();
    }

    /** As many rows as one statement takes without becoming longer than a server allows, and at least one. */
    private static int some(List<Entry> rows, int from) {
        int to = from;
        for (int length = 0; to < Math.min(from + AT_ONCE, rows.size()) && length < LONGEST; to++) {
            length += rows.get(to).length();
        }
        return to - from;
    }

    /** The same statement again and again as long as it fits; returns the row that it does not fit. */
    private int insert(LedgerTable table, List<Entry> rows, int first, int some) {
        return Objects.requireNonNull(jdbc.execute(table.insert(some), (PreparedStatement statement) -> {
            int from = first;
            while (from < rows.size() && some(rows, from) == some) {
                bind(statement, rows.subList(from, from + some));
                statement.executeUpdate();
                from += some;
            }
            return from;
        }));
    }

    private void bind(PreparedStatement statement, List<Entry> rows) throws SQLException {
        int at = 1;
        for (Entry row : rows) {
            at = row.bind(statement, at, number);
        }
    }
}
