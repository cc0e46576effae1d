package dabiao.fact;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cuts the organisations into slices by code. */
final class Slices {

    private static final int ORGANISATIONS = 100;

    private static final String NEXT = "select distinct `code` from `organisations` where `code` > ? and `batch` <= ?"
            + " order by `code` limit " + ORGANISATIONS;

    private final JdbcTemplate jdbc;

    Slices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Slice> next(String after, long asOfBatch) {
        var codes = jdbc.queryForList(NEXT, String.class, after, asOfBatch);
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Slice(after, codes.get(codes.size() - 1)));
    }
}
