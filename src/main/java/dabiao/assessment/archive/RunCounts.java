package dabiao.assessment.archive;

import dabiao.assessment.archive.Counted.Kind;
import dabiao.fact.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What runs come to: counted from narrow rows, kept once a run has ended. Safe to share. */
@Component
public final class RunCounts {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    RunCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps them in place of what was kept for the run; joins the transaction under way. */
    public void keep(long run, Collection<Counted> counts) {
        jdbc.update("delete from `run_count` where `run_id` = ?", run);
        jdbc.batchUpdate(
                "insert into `run_count` (`run_id`, `kind`, `name`, `detail`, `total`, `missed`) values (?, ?, ?, ?, ?, ?)",
                counts,
                AT_ONCE,
                (row, it) -> {
                    row.setLong(1, run);
                    row.setString(2, it.kind().name());
                    row.setString(3, it.name());
                    row.setString(4, it.detail());
                    row.setLong(5, it.total());
                    row.setLong(6, it.missed());
                });
    }

    /** What was kept; nothing for a run that has not ended, or ended under a version that did not count. */
    public List<Counted> kept(long run) {
        return jdbc.query(
                "select `kind`, `name`, `detail`, `total`, `missed` from `run_count` where `run_id` = ?"
                        + " order by `kind`, `name`, `detail`",
                (row, at) -> new Counted(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)),
                run);
    }

    /**
     * Counts what somebody may see of a run.
     *
     * @param standards the standard of each criterion
     */
    public List<Counted> count(long run, Scope scope, Map<String, String> standards) {
        return new CountRun(jdbc, run, scope, standards).counts();
    }
}
