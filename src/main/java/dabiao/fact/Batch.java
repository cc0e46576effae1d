package dabiao.fact;

import dabiao.seal.Sealing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one submission on their way into the ledgers; holds at most {@value #FULL} per ledger. Not thread-safe. */
public final class Batch {

    private static final int FULL = 1_000;

    private final JdbcTemplate jdbc;
    private final long number;
    private final Sealing sealing;
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
    }

    /** A row whose name its ledger does not know. */
    public void fresh(Fact fact, int line) {
        fresh++;
        add(new Entry(fact, line, false));
    }

    /** A row that supersedes the earlier one of its name. */
    public void correction(Fact fact, int line) {
        corrected++;
        add(new Entry(fact, line, false));
    }

    /** Takes the row of this name back; later dossiers do not hold it. */
    public void withdrawal(Fact fact, int line) {
        withdrawn++;
        add(new Entry(fact, line, true));
    }

    /** A row that says what the ledger says already: counted, not stored. */
    public void unchanged() {
        unchanged++;
    }

    void flush() {
        waiting.forEach(this::store);
        waiting.clear();
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

    private void add(Entry entry) {
        var table = LedgerTable.of(entry.fact().getClass());
        table.check(entry.fact());
        organisations.add(owner(entry.fact()));
        var rows = waiting.computeIfAbsent(table, it -> new ArrayList<>(FULL));
        rows.add(entry);
        if (rows.size() == FULL) {
            store(table, rows);
            rows.clear();
        }
    }

    private static String owner(Fact fact) {
        return fact instanceof Organisation it ? it.code() : fact.organisation();
    }

    /** While the database takes the rows, their seals are worked out. */
    private void store(LedgerTable table, List<Entry> rows) {
        var lines = CompletableFuture.supplyAsync(() ->
                rows.stream().map(it -> table.sealed(it.fact(), it.withdrawn())).toList());
        jdbc.batchUpdate(table.insert(), rows, FULL, (statement, entry) -> table.bind(statement, entry, number));
        lines.join().forEach(sealing::add);
    }
}
