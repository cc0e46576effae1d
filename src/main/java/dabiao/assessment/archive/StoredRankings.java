package dabiao.assessment.archive;

import dabiao.assessment.archive.RankingRow.ContenderRow;
import dabiao.fact.Scope;
import dabiao.fact.SentAsBytes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rankings of runs that have ended. Safe to share. */
@Component
public final class StoredRankings {

    private static final int AT_ONCE = 500;
    private static final String INSERT =
            "insert into `run_contender` (`run_id`, `ranking`, `seq`, `organisation`, `json`) values ";
    private static final String ROW = "(?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    StoredRankings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps them in place of what was kept for the run; joins the transaction under way.
     *
     * @param beside makes the next contenders while those before them are written
     */
    public void keep(long run, List<RankingRow> rankings, Executor beside) {
        jdbc.update("delete from `run_ranking` where `run_id` = ?", run);
        jdbc.update("delete from `run_contender` where `run_id` = ?", run);
        for (int seq = 0; seq < rankings.size(); seq++) {
            var it = rankings.get(seq);
            jdbc.update(
                    "insert into `run_ranking` (`run_id`, `seq`, `kind`, `json`) values (?, ?, ?, ?)",
                    run,
                    seq,
                    it.kind(),
                    it.json());
            contenders(run, seq, it.contenders(), beside);
        }
    }

    private void contenders(long run, int ranking, List<ContenderRow> all, Executor beside) {
        var next = made(all, 0, beside);
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            var some = next.join();
            next = made(all, first + AT_ONCE, beside);
            insert(run, ranking, first, some);
        }
    }

    private static CompletableFuture<List<ContenderRow>> made(List<ContenderRow> all, int first, Executor beside) {
        var some = all.subList(Math.min(first, all.size()), Math.min(first + AT_ONCE, all.size()));
        return CompletableFuture.supplyAsync(() -> List.copyOf(some), beside);
    }

    /** Their texts are long, so that escaping them, as the driver does in every batch, would take longer than all the rest. */
    private void insert(long run, int ranking, int first, List<ContenderRow> some) {
        var rows = INSERT + String.join(", ", Collections.nCopies(some.size(), ROW));
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = SentAsBytes.prepared(connection, rows)) {
                int at = 0;
                for (int i = 0; i < some.size(); i++) {
                    statement.setLong(++at, run);
                    statement.setInt(++at, ranking);
                    statement.setInt(++at, first + i);
                    statement.setString(++at, some.get(i).organisation());
                    statement.setString(++at, some.get(i).json());
                }
                return statement.executeUpdate();
            }
        });
    }

    /** In the order of the kinds; of the contenders those that may be seen. Nothing where no points are ranked. */
    public List<RankingRow> of(long run, Scope scope) {
        return jdbc.query(
                "select `seq`, `kind`, `json` from `run_ranking` where `run_id` = ? order by `seq`",
                (row, at) -> new RankingRow(row.getString(2), row.getString(3), seen(run, row.getInt(1), scope)),
                run);
    }

    /** All kinds in their order, without their contenders. */
    public List<RankingRow> kinds(long run) {
        return jdbc.query(
                "select `kind`, `json` from `run_ranking` where `run_id` = ? order by `seq`",
                (row, at) -> new RankingRow(row.getString(1), row.getString(2), List.of()),
                run);
    }

    /** One kind alone. */
    public Optional<RankingRow> of(long run, String kind, Scope scope) {
        return jdbc
                .query(
                        "select `seq`, `kind`, `json` from `run_ranking` where `run_id` = ? and `kind` = ? order by `seq`",
                        (row, at) ->
                                new RankingRow(row.getString(2), row.getString(3), seen(run, row.getInt(1), scope)),
                        run,
                        kind)
                .stream()
                .findFirst();
    }

    private List<ContenderRow> seen(long run, int ranking, Scope scope) {
        return jdbc.query(
                "select c.`organisation`, c.`json` from `run_contender` c where c.`run_id` = ? and c.`ranking` = ? and "
                        + scope.sql("c.`organisation`") + " order by c.`seq`",
                (row, at) -> new ContenderRow(row.getString(1), row.getString(2)),
                Stream.concat(Stream.of(run, ranking), scope.values().stream()).toArray());
    }
}
