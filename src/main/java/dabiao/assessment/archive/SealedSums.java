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
    private static final int AT_ONCE = 500;

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
        kinds(run).forEach(it -> contenders(digest, run, it));
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

    /** Numbers of the rankings that somebody stands in. */
    private List<Integer> kinds(long run) {
        return jdbc.queryForList(
                "select distinct `ranking` from `run_contender` where `run_id` = ? order by `ranking`",
                Integer.class,
                run);
    }

    /** Some at a time, since those of a province do not fit into memory. */
    private void contenders(Digest digest, long run, int ranking) {
        int behind = -1;
        for (int last = last(run, ranking, behind); last > behind; last = last(run, ranking, behind)) {
            add(
                    digest,
                    "select `ranking`, `seq`, `organisation`, `json` from `run_contender`"
                            + " where `run_id` = ? and `ranking` = ? and `seq` > ? and `seq` <= ? order by `seq`",
                    run,
                    ranking,
                    behind,
                    last);
            behind = last;
        }
    }

    /** The last place of the next some behind one; that one where there are none. */
    private int last(long run, int ranking, int behind) {
        return jdbc
                .queryForList(
                        "select `seq` from `run_contender` where `run_id` = ? and `ranking` = ? and `seq` > ?"
                                + " order by `seq` limit " + AT_ONCE,
                        Integer.class,
                        run,
                        ranking,
                        behind)
                .stream()
                .reduce((first, second) -> second)
                .orElse(behind);
    }

    private void add(Digest digest, String query, Object... values) {
        jdbc.query(
                query,
                row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        digest.with(row.getString(i));
                    }
                },
                values);
    }
}
