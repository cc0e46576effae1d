package dabiao.web.page.overview;

import dabiao.assessment.archive.StoredRun;
import dabiao.fact.Scope;
import dabiao.rulebook.row.Gravity;
import dabiao.web.page.Named;
import dabiao.web.page.overview.Figures.Bar;
import dabiao.web.page.overview.Figures.FlagFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what a run found; once for a run that is finished, since its results do not change. Safe to share. */
@Component
final class ReadFigures {

    private static final int KEPT = 20;
    private static final String DONE = "DONE";
    private static final List<String> GRAVEST = Stream.of(Gravity.ANOMALY, Gravity.ATTENTION, Gravity.NOTE)
            .map(Gravity::word)
            .toList();

    private final JdbcTemplate jdbc;
    private final Named named;
    private final Map<Seen, Figures> known = new ConcurrentHashMap<>();

    ReadFigures(JdbcTemplate jdbc, Named named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    Figures of(StoredRun run, long id, Scope scope) {
        if (!run.status().equals(DONE)) {
            return read(run, new Seen(id, scope));
        }
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(new Seen(id, scope), it -> read(run, it));
    }

    /** The part of a run that somebody may see. */
    private record Seen(long run, Scope scope) {

        String sql() {
            return "a.`run_id` = ? and " + scope.sql("a.`organisation`");
        }

        Object[] values() {
            return Stream.concat(Stream.of(run), scope.values().stream()).toArray();
        }
    }

    private Figures read(StoredRun run, Seen seen) {
        var filter = Filter.of(run.assessedYear());
        var percents = percents(seen);
        var tally = new Tally(named.criteria(run));
        jdbc.query(
                "select f.`assessment_id`, f.`criterion`, f.`status` from `assessment_finding` f"
                        + " join `assessment` a on a.`id` = f.`assessment_id` where " + seen.sql(),
                row -> {
                    tally.add(row.getLong(1), row.getString(2), row.getString(3));
                },
                seen.values());
        return new Figures(
                seen.scope().isWhole() ? run.total() : count(seen, ""),
                percents.size(),
                seen.scope().isWhole() ? run.failed() : count(seen, " and a.`star_name` = 'FAILED'"),
                average(percents),
                stars(seen, filter),
                Scores.bars(percents, filter),
                tally.standards(filter),
                tally.missed(filter),
                flags(run, seen, filter));
    }

    private long count(Seen seen, String more) {
        var count = jdbc.queryForObject(
                "select count(*) from `assessment` a where " + seen.sql() + more, Long.class, seen.values());
        return count == null ? 0 : count;
    }

    private List<BigDecimal> percents(Seen seen) {
        return jdbc.query(
                "select a.`score_effective`, a.`score_full` from `assessment` a where a.`score_full` > 0 and "
                        + seen.sql(),
                (row, at) -> row.getBigDecimal(1)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(row.getBigDecimal(2), 4, RoundingMode.DOWN),
                seen.values());
    }

    private static BigDecimal average(List<BigDecimal> percents) {
        return percents.isEmpty()
                ? BigDecimal.ZERO
                : percents.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(percents.size()), 2, RoundingMode.HALF_UP);
    }

    private List<Bar> stars(Seen seen, Filter filter) {
        return jdbc.query(
                "select a.`star_name`, max(a.`star_level`), count(*) from `assessment` a where " + seen.sql()
                        + " and a.`star_name` is not null group by a.`star_name` order by 2 desc, 1",
                (row, at) -> {
                    String name = row.getString(1);
                    return new Bar(
                            name.equals("FAILED") ? "考核失败" : name,
                            row.getLong(3),
                            filter.star(name).link());
                },
                seen.values());
    }

    private List<FlagFigure> flags(StoredRun run, Seen seen, Filter filter) {
        var names = named.flags(run);
        var flags = new ArrayList<FlagFigure>();
        jdbc.query(
                "select g.`flag`, g.`severity`, count(distinct g.`assessment_id`) from `assessment_flag` g"
                        + " join `assessment` a on a.`id` = g.`assessment_id` where " + seen.sql()
                        + " group by g.`flag`, g.`severity` order by 3 desc, 1",
                row -> {
                    String flag = row.getString(1);
                    flags.add(new FlagFigure(
                            flag,
                            names.getOrDefault(flag, flag),
                            row.getString(2),
                            row.getLong(3),
                            filter.flag(flag).link()));
                },
                seen.values());
        flags.sort(Comparator.comparing((FlagFigure it) -> GRAVEST.indexOf(it.severity()))
                .thenComparing(Comparator.comparing(FlagFigure::count).reversed())
                .thenComparing(FlagFigure::flag));
        return flags;
    }
}
