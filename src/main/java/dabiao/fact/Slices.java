package dabiao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cuts the organisations into slices by code. */
final class Slices {

    private static final int FEW = 12;
    private static final int SOME = 5 * FEW;
    private static final int MANY = 500;
    private static final int SEVERAL = 50;

    private static final String NEXT = "select distinct `code` from `organisations` where `code` > ? and `batch` <= ?"
            + " order by `code` limit ?";

    private final JdbcTemplate jdbc;
    private final int organisations;

    private Slices(JdbcTemplate jdbc, int organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** For whole dossiers: so small that those of a slice are gone again before the collector moves them to the old ones. */
    static Slices ofDossiers(JdbcTemplate jdbc) {
        return new Slices(jdbc, FEW);
    }

    /** For organisations that somebody takes on at once. */
    static Slices ofOrganisations(JdbcTemplate jdbc) {
        return new Slices(jdbc, SOME);
    }

    /** For rows of one ledger, handed on one by one. */
    static Slices ofRows(JdbcTemplate jdbc) {
        return new Slices(jdbc, MANY);
    }

    /** The next slices, looked up together; none when no organisation is left. */
    List<Slice> several(String after, long asOfBatch) {
        var codes = jdbc.queryForList(NEXT, String.class, after, asOfBatch, organisations * SEVERAL);
        var slices = new ArrayList<Slice>();
        var behind = after;
        for (int i = 0; i < codes.size(); i += organisations) {
            var last = codes.get(Math.min(i + organisations, codes.size()) - 1);
            slices.add(new Slice(behind, last));
            behind = last;
        }
        return slices;
    }

    Optional<Slice> next(String after, long asOfBatch) {
        var codes = jdbc.queryForList(NEXT, String.class, after, asOfBatch, organisations);
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Slice(after, codes.get(codes.size() - 1)));
    }
}
