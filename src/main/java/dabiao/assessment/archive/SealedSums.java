package dabiao.assessment.archive;

import dabiao.seal.Digest;
import dabiao.seal.Line;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run comes to beside its results, as it is sealed: how the objects of the points contest stand, and the counts. */
final class SealedSums {

    private static final String RANKINGS = "run_ranking";
    private static final String COUNTS = "run_count";

    private final JdbcTemplate jdbc;

    SealedSums(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One for the rankings, one for the counts. */
    List<Line> of(long run) {
        return List.of(new Line(RANKINGS, rankings(run)), new Line(COUNTS, counts(run)));
    }

    static boolean isOne(Line line) {
        return line.name().equals(RANKINGS) || line.name().equals(COUNTS);
    }

    Optional<String> changed(long run, Line line) {
        var now = line.name().equals(RANKINGS) ? rankings(run) : counts(run);
        return now.equals(line.digest())
                ? Optional.empty()
                : Optional.of("表 %s 的第 %d 次年终考核：被改过。"
                        .formatted(line.name().equals(RANKINGS) ? RANKINGS + "、run_contender" : COUNTS, run));
    }

    private String rankings(long run) {
        var digest = new Digest();
        add(digest, "select `seq`, `kind`, `json` from `run_ranking` where `run_id` = ? order by `seq`", run);
        add(
                digest,
                "select `ranking`, `seq`, `organisation`, `json` from `run_contender` where `run_id` = ? order by `ranking`, `seq`",
                run);
        return digest.hex();
    }

    private String counts(long run) {
        var digest = new Digest();
        add(
                digest,
                "select `kind`, `name`, `detail`, `total`, `missed` from `run_count` where `run_id` = ?"
                        + " order by `kind`, `name`, `detail`",
                run);
        return digest.hex();
    }

    private void add(Digest digest, String query, long run) {
        jdbc.query(
                query,
                row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        digest.with(row.getString(i));
                    }
                },
                run);
    }
}
