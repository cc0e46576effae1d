package dabiao.assessment.archive;

import dabiao.assessment.archive.Counted.Kind;
import dabiao.fact.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the results of one run. Not thread-safe. */
final class CountRun {

    private static final String OF_RUN = " join `assessment` a on a.`id` = f.`assessment_id` where ";
    private static final int STEP = 5;
    private static final int TOP = 100 - STEP;
    private static final int AT_ONCE = 200;
    private static final BigDecimal PARTS = BigDecimal.valueOf(1_000_000);

    private final JdbcTemplate jdbc;
    private final String seen;
    private final Object[] values;
    private final Map<String, String> standards;
    private final List<Counted> counts = new ArrayList<>();

    CountRun(JdbcTemplate jdbc, long run, Scope scope, Map<String, String> standards) {
        this.jdbc = jdbc;
        this.seen = "a.`run_id` = ? and " + scope.sql("a.`organisation`");
        this.values = Stream.concat(Stream.of(run), scope.values().stream()).toArray();
        this.standards = standards;
    }

    List<Counted> counts() {
        heads();
        findings();
        group(Kind.FLAG, "f.`flag`, f.`severity`, count(distinct f.`assessment_id`)", "assessment_flag");
        group(Kind.SEVERITY, "f.`severity`, '', count(distinct f.`assessment_id`)", "assessment_flag");
        group(Kind.DUE, "f.`criterion`, f.`until`, count(*)", "assessment_due");
        return counts;
    }

    private void heads() {
        var stars = new TreeMap<String, Sum>();
        var scores = new TreeMap<String, Sum>();
        var all = new Sum();
        var rated = new Sum();
        jdbc.query(
                "select a.`star_name`, a.`star_level`, a.`score_effective`, a.`score_full` from `assessment` a where "
                        + seen,
                row -> {
                    var head = new Head(row);
                    all.add(head.hasFailed() ? 1 : 0);
                    head.in(stars, scores, rated);
                },
                values);
        put(Kind.RESULT, "", "", all);
        put(Kind.RATED, "", "", rated);
        stars.forEach((star, sum) ->
                put(Kind.STAR, star.substring(star.indexOf('/') + 1), star.substring(0, star.indexOf('/')), sum));
        scores.forEach((step, sum) -> put(Kind.SCORE, step, "", sum));
    }

    /** Some results at a time, since a province has millions of findings. */
    private void findings() {
        var sums = new FindingSums(standards);
        var after = "";
        for (var some = organisations(after); !some.isEmpty(); some = organisations(after)) {
            var last = some.get(some.size() - 1);
            findings(after, last, sums);
            after = last;
        }
        counts.addAll(sums.counts());
    }

    private List<String> organisations(String after) {
        return jdbc.queryForList(
                "select a.`organisation` from `assessment` a where " + seen
                        + " and a.`organisation` > ? order by a.`organisation` limit " + AT_ONCE,
                String.class,
                with(after));
    }

    private void findings(String after, String last, FindingSums sums) {
        jdbc.query(
                "select " + FoundRows.COLUMNS + " from `assessment_found` f" + OF_RUN + seen
                        + " and a.`organisation` > ? and a.`organisation` <= ?"
                        + " and f.`status` not in ('NOT_APPLICABLE', 'FAILED')",
                row -> {
                    sums.add(FoundRows.read(row, 0));
                },
                with(after, last));
        sums.endOfPage();
    }

    private Object[] with(Object... more) {
        return Stream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
    }

    private void group(Kind kind, String columns, String table) {
        var by = columns.substring(0, columns.lastIndexOf(',')).replace(", ''", "");
        jdbc.query(
                "select " + columns + " from `" + table + "` f" + OF_RUN + seen + " group by " + by,
                row -> {
                    counts.add(new Counted(kind, row.getString(1), row.getString(2), row.getLong(3), 0));
                },
                values);
    }

    private void put(Kind kind, String name, String detail, Sum sum) {
        counts.add(sum.counted(kind, name, detail));
    }

    /** What is counted of one result. */
    private record Head(String star, int level, BigDecimal score, BigDecimal full) {

        Head(ResultSet row) throws SQLException {
            this(
                    row.getString(1) == null ? "" : row.getString(1),
                    row.getInt(2),
                    row.getBigDecimal(3),
                    row.getBigDecimal(4));
        }

        boolean hasFailed() {
            return star.equals(StoredAssessment.FAILED);
        }

        void in(Map<String, Sum> stars, Map<String, Sum> scores, Sum rated) {
            if (!star.isEmpty()) {
                stars.computeIfAbsent(level + "/" + star, it -> new Sum()).add(0);
            }
            if (full.signum() > 0) {
                long parts =
                        score.multiply(PARTS).divide(full, 0, RoundingMode.DOWN).longValue();
                int step = Math.min(TOP, (int) (parts / 10_000 / STEP) * STEP);
                scores.computeIfAbsent(String.valueOf(step), it -> new Sum()).add(0);
                rated.add(parts);
            }
        }
    }
}
