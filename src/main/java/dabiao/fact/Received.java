package dabiao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Batches as somebody may see them: those alone of which every row belongs to their organisations. Safe to share. */
@Component
public final class Received {

    private static final String BATCHES = "select s.`batch` from `submission` s where ";
    private static final String ROWS = "select 1 from `submission_organisation` o where o.`batch` = s.`batch`";

    private final Submissions submissions;
    private final JdbcTemplate jdbc;

    Received(Submissions submissions, JdbcTemplate jdbc) {
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    public Optional<Submission> find(long batch, Scope scope) {
        return seen("s.`batch` = ?", batch, scope).stream().findFirst();
    }

    /** The newest hundred before a batch, newest first. */
    public List<Submission> before(long batch, Scope scope) {
        return seen("s.`batch` < ?", batch, scope);
    }

    private List<Submission> seen(String condition, long batch, Scope scope) {
        var values = new ArrayList<Object>(List.of(batch));
        var sql = BATCHES + condition;
        if (!scope.isWhole()) {
            var own = scope.sql("o.`organisation`");
            sql += " and exists (" + ROWS + " and " + own + ") and not exists (" + ROWS + " and not (" + own + "))";
            values.addAll(scope.values());
            values.addAll(scope.values());
        }
        var numbers = jdbc.queryForList(sql + " order by s.`batch` desc limit 100", Long.class, values.toArray());
        return submissions.findByBatchInOrderByBatchDesc(numbers);
    }
}
