package dabiao.rulebook.archive;

import dabiao.seal.Digest;
import dabiao.seal.Kind;
import dabiao.seal.Line;
import dabiao.seal.Seal;
import dabiao.seal.Seals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the files of each rulebook that was ever in force, once per fingerprint, so that a later edit of the folder cannot change
 * what a past assessment can show. Safe to share.
 */
@Component
public final class StoredRulebooks {

    private static final int FILES_AT_ONCE = 100;

    private final RulebookRows rulebooks;
    private final JdbcAggregateOperations aggregates;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Seals seals;

    StoredRulebooks(
            RulebookRows rulebooks,
            JdbcAggregateOperations aggregates,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.rulebooks = rulebooks;
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.seals = new Seals(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Notes that a rulebook is in force from now on; its files, by path, are stored unless they are there already. */
    public Activation activate(Activation activation, String editions, Map<String, byte[]> files) {
        var done = transaction.execute(status -> {
            if (find(activation.fingerprint()).isEmpty()) {
                jdbc.update(
                        "insert into `rulebook` (`fingerprint`, `editions`) values (?, ?)",
                        activation.fingerprint(),
                        editions);
                store(activation.fingerprint(), files);
            }
            return aggregates.insert(activation);
        });
        return Objects.requireNonNull(done);
    }

    public Optional<StoredRulebook> find(String fingerprint) {
        return rulebooks.find(fingerprint);
    }

    /** The one that was put in force last. */
    public Optional<StoredRulebook> inForce() {
        return rulebooks.inForce();
    }

    /** All of them, the one in force first. */
    public List<StoredRulebook> list() {
        return rulebooks.list();
    }

    /** Its files by path, in the order of their paths; empty if the fingerprint is not known. */
    public SortedMap<String, byte[]> files(String fingerprint) {
        var files = new TreeMap<String, byte[]>();
        jdbc.query(
                "select `path`, `content` from `rulebook_file` where `fingerprint` = ?",
                row -> {
                    files.put(row.getString(1), row.getBytes(2));
                },
                fingerprint);
        return files;
    }

    /** The seal of a rulebook's files as they were stored first; must be called in the transaction that puts it in force. */
    public Seal seal(String fingerprint) {
        return seals.of(Kind.RULES, fingerprint).orElseGet(() -> {
            var sealing = seals.open(Kind.RULES, fingerprint);
            files(fingerprint).forEach((path, bytes) -> sealing.add(new Line(path, Digest.of(bytes))));
            return sealing.close();
        });
    }

    private void store(String fingerprint, Map<String, byte[]> files) {
        jdbc.batchUpdate(
                "insert into `rulebook_file` (`fingerprint`, `path`, `content`) values (?, ?, ?)",
                files.entrySet(),
                FILES_AT_ONCE,
                (row, file) -> {
                    row.setString(1, fingerprint);
                    row.setString(2, file.getKey());
                    row.setBytes(3, file.getValue());
                });
    }
}
