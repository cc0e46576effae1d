package dabiao.fact;

import java.util.ArrayList;
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
    private final RowSource rows;
    private final Slices slices;

    /** Read from bundles. */
    public StoredDossiers(JdbcTemplate jdbc) {
        this(jdbc, new BundleSource(jdbc));
    }

    private StoredDossiers(JdbcTemplate jdbc, RowSource rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.slices = Slices.ofDossiers(jdbc);
    }

    /** Read from the ledgers themselves, row by row, which takes several times as long: for whoever must not trust a copy. */
    public static StoredDossiers ofLedgers(JdbcTemplate jdbc) {
        return new StoredDossiers(jdbc, new LedgerSource(jdbc));
    }

    /** Number of the newest batch that was accepted; 0 before the first. */
    public long newestBatch() {
        return newest(jdbc, "");
    }

    /** The slice that begins behind a code; empty when no organisation is left. */
    public Optional<Slice> nextSlice(String after, long asOfBatch) {
        return slices.next(after, asOfBatch);
    }

    /** Some slices that begin behind a code, one after another; none when no organisation is left. */
    public List<Slice> nextSlices(String after, long asOfBatch) {
        return slices.several(after, asOfBatch);
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
                (known, facts) -> years.stream()
                        .filter(known::concerns)
                        .forEach(year -> found.add(Dossier.of(known, year, facts))));
        return found;
    }

    /** Hands over the organisations of a slice, by code, each with all rows of its ledgers, of whatever year. */
    public void forEach(Slice slice, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        rows.within(slice, asOfBatch, sink);
    }

    /** The dossier of one organisation; empty if it was not known then. */
    public Optional<Dossier> dossier(String organisation, int year, long asOfBatch) {
        var found = new ArrayList<Dossier>();
        rows.of(organisation, asOfBatch, (known, facts) -> found.add(Dossier.of(known, year, facts)));
        return found.stream().findFirst();
    }

    /** The same number, read with whatever the database is to do besides. */
    static long newest(JdbcTemplate jdbc, String besides) {
        var newest = jdbc.queryForObject("select `batch` from `newest_batch` where `id` = 1" + besides, Long.class);
        return newest == null ? 0 : newest;
    }
}
