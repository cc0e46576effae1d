package dabiao.fact;

import dabiao.fact.Bundle.Told;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** The bundles of all batches, one query for all of an organisation's ledgers. Safe to share. */
final class BundleSource implements RowSource {

    private static final String SELECT = "select `organisation`, `batch`, `content` from `bundle`"
            + " where %s and `batch` <= ? order by `organisation`, `batch`, `part`";
    private static final String WITHIN = SELECT.formatted("`organisation` > ? and `organisation` <= ?");
    private static final String OF = SELECT.formatted("`organisation` = ?");

    private final JdbcTemplate jdbc;

    BundleSource(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void within(Slice slice, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        read(sink, WITHIN, slice.after(), slice.last(), asOfBatch);
    }

    @Override
    public void of(String organisation, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        read(sink, OF, organisation, asOfBatch);
    }

    private void read(BiConsumer<Organisation, List<Fact>> sink, String query, Object... values) {
        ResultSetExtractor<Integer> each = rows -> {
            int bundles = 0;
            var newest = new NewestRows("");
            while (rows.next()) {
                var organisation = rows.getString(1);
                if (!organisation.equals(newest.organisation())) {
                    newest.hand(sink);
                    newest = new NewestRows(organisation);
                }
                newest.add(rows.getLong(2), rows(organisation, rows.getLong(2), rows.getBytes(3)));
                bundles++;
            }
            newest.hand(sink);
            return bundles;
        };
        jdbc.query(query, each, values);
    }

    /** Whoever reads the results is told what is wrong, in their language. */
    private static List<Told> rows(String organisation, long batch, byte[] content) {
        try {
            return Bundle.rows(content);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "数据库的表 bundle 里，%s 第 %d 批的内容已经损坏，请用 verify-audit 核对，再用备份恢复。".formatted(organisation, batch), e);
        }
    }
}
