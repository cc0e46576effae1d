package dabiao.assessment.archive;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which programs work on which runs, and which stretch each has taken on, so that several share a run on one database without doing
 * anything twice. Whoever has not been seen for a minute, by the clock of the database, is taken for dead. Safe to share.
 */
@Component
public final class RunWorkers {

    private static final int SECONDS_UNTIL_DEAD = 60;

    private final JdbcTemplate jdbc;

    RunWorkers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the worker is alive and at work on the run. */
    public void seen(long run, Worker worker) {
        int known = jdbc.update(
                "update `run_worker` set `seen_at` = current_timestamp(6) where `run_id` = ? and `worker` = ?",
                run,
                worker.name());
        if (known == 0) {
            jdbc.update(
                    "insert into `run_worker` (`run_id`, `worker`, `seen_at`) values (?, ?, current_timestamp(6))",
                    run,
                    worker.name());
        }
    }

    /** Takes on the stretch behind a code; not if another worker has it who is alive. */
    public boolean take(long run, String after, Worker worker) {
        try {
            jdbc.update(
                    "insert into `run_stretch` (`run_id`, `after_code`, `worker`) values (?, ?, ?)",
                    run,
                    after,
                    worker.name());
            return true;
        } catch (DuplicateKeyException e) {
            return takeOver(run, after, worker);
        }
    }

    /** The worker does nothing more for the run. */
    public void leave(long run, Worker worker) {
        jdbc.update("delete from `run_stretch` where `run_id` = ? and `worker` = ?", run, worker.name());
        jdbc.update("delete from `run_worker` where `run_id` = ? and `worker` = ?", run, worker.name());
    }

    /** Whether somebody other than that worker is at work on the run. */
    public boolean othersWorkOn(long run, Worker than) {
        return alive(run).stream().anyMatch(it -> !it.equals(than.name()));
    }

    /** Whether anybody is at work on the run. */
    public boolean workOn(long run) {
        return !alive(run).isEmpty();
    }

    private boolean takeOver(long run, String after, Worker worker) {
        var holder = jdbc
                .queryForList(
                        "select `worker` from `run_stretch` where `run_id` = ? and `after_code` = ?",
                        String.class,
                        run,
                        after)
                .stream()
                .findFirst();
        if (holder.isEmpty() || holder.get().equals(worker.name())) {
            return holder.isPresent() || take(run, after, worker);
        }
        return !alive(run).contains(holder.get())
                && jdbc.update(
                                "update `run_stretch` set `worker` = ? where `run_id` = ? and `after_code` = ? and `worker` = ?",
                                worker.name(),
                                run,
                                after,
                                holder.get())
                        == 1;
    }

    private List<String> alive(long run) {
        var now = jdbc.queryForObject("select current_timestamp(6)", LocalDateTime.class);
        return jdbc
                .query(
                        "select `worker` from `run_worker` where `run_id` = ? and `seen_at` > ?",
                        (row, at) -> row.getString(1),
                        run,
                        now == null ? null : now.minusSeconds(SECONDS_UNTIL_DEAD))
                .stream()
                .filter(it -> !Worker.isGone(it))
                .toList();
    }
}
