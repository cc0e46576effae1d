package dabiao.fact;

import dabiao.fact.LedgerReader.Condition;
import dabiao.seal.Kind;
import dabiao.seal.Seals;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that was ever handed in. It only grows: a correction is a later row of the same name, so that what was known after any batch
 * can be read again exactly as it was. Organisations come in the order of {@link String#compareTo} of their codes. Safe to share.
 */
@Component
public final class FactStore {

    private static final int KEYS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcAggregateOperations aggregates;
    private final TransactionTemplate transaction;
    private final LedgerReader reader;
    private final StoredDossiers dossiers;
    private final Seals seals;

    FactStore(JdbcTemplate jdbc, JdbcAggregateOperations aggregates, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.aggregates = aggregates;
        this.transaction = new TransactionTemplate(transactions);
        this.reader = new LedgerReader(jdbc);
        this.dossiers = new StoredDossiers(jdbc);
        this.seals = new Seals(jdbc);
    }

    /**
     * Takes one submission in, whole or not at all: whatever the writer throws undoes everything. Submissions wait for each other,
     * so that the numbers of batches are the order in which they become visible.
     *
     * @return the header with its number and the counts of its rows
     */
    public Submission append(Submission header, Consumer<Batch> writer) {
        return transaction.execute(status -> write(header, writer));
    }

    /** Number of the newest batch that was accepted; 0 before the first. */
    public long newestBatch() {
        return dossiers.newestBatch();
    }

    /** The row of that name as it stood after a batch. */
    public <T extends Fact> Optional<T> find(Class<T> ledger, Key name, long asOfBatch) {
        return Optional.ofNullable(stored(ledger, List.of(name), asOfBatch).get(name));
    }

    /** The rows of those names as they stood after a batch; names that the ledger does not know are missing. */
    public <T extends Fact> Map<Key, T> stored(Class<T> ledger, Collection<Key> names, long asOfBatch) {
        var table = LedgerTable.of(ledger);
        var all = List.copyOf(names);
        var found = new HashMap<Key, T>();
        for (int i = 0; i < all.size(); i += KEYS_AT_ONCE) {
            var some = Set.copyOf(all.subList(i, Math.min(i + KEYS_AT_ONCE, all.size())));
            reader.each(table, among(table, some), asOfBatch, it -> {
                if (some.contains(Key.of(it))) {
                    found.put(Key.of(it), ledger.cast(it));
                }
            });
        }
        return found;
    }

    /** Those of the organisations that had rows in a ledger by then, withdrawn ones among them. */
    public Set<String> owners(Class<? extends Fact> ledger, Collection<String> organisations, long asOfBatch) {
        var table = LedgerTable.of(ledger);
        var found = new HashSet<String>();
        var all = List.copyOf(organisations);
        for (int i = 0; i < all.size(); i += KEYS_AT_ONCE) {
            var some = all.subList(i, Math.min(i + KEYS_AT_ONCE, all.size()));
            found.addAll(jdbc.queryForList(
                    "select distinct %s from `%s` where %1$s in (%s) and `batch` <= ?"
                            .formatted(table.owner(), table.name(), places("?", some.size())),
                    String.class,
                    Stream.concat(some.stream(), Stream.of(asOfBatch)).toArray()));
        }
        return found;
    }

    /** The dossier of one organisation as it stood after a batch; empty if the organisation was not known then. */
    public Optional<Dossier> dossier(String organisation, int year, long asOfBatch) {
        return dossiers.dossier(organisation, year, asOfBatch);
    }

    /** For those who read whole slices. */
    public StoredDossiers dossiers() {
        return dossiers;
    }

    /** The same by the ledgers themselves, for those who must not trust a copy. */
    public StoredDossiers dossiersOfLedgers() {
        return StoredDossiers.ofLedgers(jdbc);
    }

    /**
     * Hands over the dossiers of all organisations behind a code (empty: of all), by code, of those that concern the year. Holds
     * one slice at a time.
     */
    public void forEachDossier(String after, int year, long asOfBatch, Consumer<Dossier> sink) {
        var slice = dossiers.nextSlice(after, asOfBatch);
        while (slice.isPresent()) {
            dossiers.dossiers(slice.get(), List.of(year), asOfBatch).forEach(sink);
            slice = dossiers.nextSlice(slice.get().last(), asOfBatch);
        }
    }

    private Submission write(Submission header, Consumer<Batch> writer) {
        long number = StoredDossiers.newest(jdbc, " for update") + 1;
        jdbc.update("update `newest_batch` set `batch` = ? where `id` = 1", number);
        aggregates.insert(header.numbered(number));
        var batch = new Batch(jdbc, number, seals.open(Kind.LEDGERS, String.valueOf(number)));
        writer.accept(batch);
        batch.flush();
        return aggregates.update(batch.counted(header));
    }

    /** All of these names and perhaps some more, for no database finds many pairs by their index, but all find values. */
    private static Condition among(LedgerTable table, Set<Key> names) {
        var codes = names.stream().map(Key::code).distinct().toList();
        var coded = "`code` in (" + places("?", codes.size()) + ")";
        if (table.type() == Organisation.class) {
            return new Condition(coded, codes.toArray());
        }
        var owners = names.stream().map(Key::organisation).distinct().toList();
        return new Condition(
                "`organisation` in (" + places("?", owners.size()) + ") and " + coded,
                Stream.concat(owners.stream(), codes.stream()).toArray());
    }

    private static String places(String place, int count) {
        return String.join(", ", Collections.nCopies(count, place));
    }
}
