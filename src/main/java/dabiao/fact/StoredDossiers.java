package dabiao.fact;

import dabiao.fact.LedgerReader.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that was handed in, to be read by organisation as it stood after a batch; for whoever has nothing but the database. Safe to
 * share.
 */
public final class StoredDossiers {

    private final JdbcTemplate jdbc;
    private final LedgerReader reader;
    private final Slices slices;

    public StoredDossiers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.reader = new LedgerReader(jdbc);
        this.slices = Slices.ofDossiers(jdbc);
    }

    /** Number of the newest batch that was accepted; 0 before the first. */
    public long newestBatch() {
        return newest(jdbc, "");
    }

    /** The slice that begins behind a code; empty when no organisation is left. */
    public Optional<Slice> nextSlice(String after, long asOfBatch) {
        return slices.next(after, asOfBatch);
    }

    /**
     * The dossiers of a slice, by code, of those organisations that {@linkplain Organisation#concerns concern} a year; of each in the
     * order of the years given.
     */
    public List<Dossier> dossiers(Slice slice, List<Integer> years, long asOfBatch) {
        var found = new ArrayList<Dossier>();
        forEach(
                slice,
                asOfBatch,
                (known, rows) -> years.stream()
                        .filter(known::concerns)
                        .forEach(year -> found.add(Dossier.of(known, year, rows))));
        return found;
    }

    /** Hands over the organisations of a slice, by code, each with all rows of its ledgers, of whatever year. */
    public void forEach(Slice slice, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        read(table -> Condition.within(table, slice), asOfBatch, sink);
    }

    /** The dossier of one organisation; empty if it was not known then. */
    public Optional<Dossier> dossier(String organisation, int year, long asOfBatch) {
        var found = new ArrayList<Dossier>();
        read(
                table -> new Condition(table.owner() + " = ?", organisation),
                asOfBatch,
                (known, rows) -> found.add(Dossier.of(known, year, rows)));
        return found.stream().findFirst();
    }

    /** The same number, read with whatever the database is to do besides. */
    static long newest(JdbcTemplate jdbc, String besides) {
        var newest = jdbc.queryForObject("select `batch` from `newest_batch` where `id` = 1" + besides, Long.class);
        return newest == null ? 0 : newest;
    }

    private void read(Wanted wanted, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        var organisations = new ArrayList<Organisation>();
        var facts = new HashMap<String, List<Fact>>();
        for (LedgerTable table : LedgerTable.ALL) {
            reader.each(table, wanted.from(table), asOfBatch, it -> {
                if (it instanceof Organisation organisation) {
                    organisations.add(organisation);
                    facts.put(organisation.code(), new ArrayList<>());
                } else {
                    facts.getOrDefault(it.organisation(), new ArrayList<>()).add(it);
                }
            });
        }
        organisations.forEach(it -> sink.accept(it, facts.getOrDefault(it.code(), List.of())));
    }

    /** Which rows of a table are wanted. */
    private interface Wanted {

        Condition from(LedgerTable table);
    }
}
