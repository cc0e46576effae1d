package dabiao.web.page.overview;

import dabiao.assessment.Status;
import dabiao.assessment.archive.SoughtFindings;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.fact.Scope;
import dabiao.web.page.Chosen;
import dabiao.web.page.Named;
import dabiao.web.security.Privacy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The organisations of a run: those that a filter lets through, in its order, a page at a time. Safe to share. */
@Component
public final class BranchList {

    static final int SIZE = 20;

    private static final Map<String, String> ORDERS = Map.of(
            "code", "a.`organisation`",
            "name", "a.`name`, a.`organisation`",
            "best", "a.`score_effective` desc, a.`organisation`",
            "worst", "a.`score_full` = 0, a.`score_effective`, a.`organisation`",
            "star", "a.`star_level` desc, a.`score_effective` desc, a.`organisation`");

    private final JdbcTemplate jdbc;
    private final Named named;
    private final Privacy privacy;
    private final Units units;

    BranchList(JdbcTemplate jdbc, Named named, Privacy privacy, Units units) {
        this.jdbc = jdbc;
        this.named = named;
        this.privacy = privacy;
        this.units = units;
    }

    /** A line of the list. */
    public record Branch(
            String code,
            String name,
            BigDecimal raw,
            BigDecimal effective,
            BigDecimal full,
            @Nullable String star,
            boolean provisional,
            String reason) {

        public boolean hasFailed() {
            return StoredAssessment.FAILED.equals(star);
        }
    }

    /** Part of a list, and how to turn its pages. */
    public record Page(List<Branch> branches, long total, int number, Filter filter) {

        public int last() {
            return (int) Math.max(1, (total + SIZE - 1) / SIZE);
        }

        public String link(int number) {
            return filter.turned(number).link();
        }
    }

    Page page(Chosen chosen, Filter filter, Scope scope) {
        var query = query(chosen, filter, scope);
        Long total = jdbc.queryForObject(
                "select count(*) from `assessment` a where " + query.sql(), Long.class, query.values());
        long all = total == null ? 0 : total;
        int last = (int) Math.max(1, (all + SIZE - 1) / SIZE);
        Integer asked = filter.page();
        int number = asked == null ? 1 : Math.max(1, Math.min(asked, last));
        return new Page(read(query, filter, " limit " + SIZE + " offset " + (number - 1) * SIZE), all, number, filter);
    }

    /** All that the filter lets through. */
    public List<Branch> all(Chosen chosen, Filter filter, Scope scope) {
        return read(query(chosen, filter, scope), filter, "");
    }

    private List<Branch> read(Conditions query, Filter filter, String limit) {
        String sort = filter.sort() == null ? "code" : filter.sort();
        return jdbc.query(
                "select a.`organisation`, a.`name`, a.`score_raw`, a.`score_effective`, a.`score_full`, a.`star_name`,"
                        + " a.`provisional`, a.`reason` from `assessment` a where " + query.sql() + " order by "
                        + ORDERS.getOrDefault(sort, "a.`organisation`") + limit,
                (row, at) -> new Branch(
                        row.getString(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getString(6),
                        row.getBoolean(7),
                        privacy.of(row.getString(1)).text(row.getString(8))),
                query.values());
    }

    private Conditions query(Chosen chosen, Filter filter, Scope scope) {
        var seen = units.part(chosen.judged().batch(), scope, filter.unit()).scope();
        var query = new Conditions()
                .and("a.`run_id` = ?", chosen.runId())
                .and(seen.sql("a.`organisation`"), seen.values().toArray());
        given(filter.q())
                .ifPresent(it -> query.and(
                        "(a.`name` like ? escape '!' or a.`organisation` like ? escape '!')", like(it), like(it)));
        given(filter.star()).ifPresent(it -> query.and("a.`star_name` = ?", it));
        given(filter.flag())
                .ifPresent(it -> query.and(
                        "a.`id` in (select g.`assessment_id` from `assessment_flag` g where g.`flag` = ?)", it));
        given(filter.severity())
                .ifPresent(it -> query.and(
                        "a.`id` in (select g.`assessment_id` from `assessment_flag` g where g.`severity` = ?)", it));
        criterion(query, filter);
        given(filter.standard()).ifPresent(it -> standard(query, criteria(chosen, it), "no".equals(filter.met())));
        if (filter.from() != null) {
            query.and("a.`score_full` > 0 and a.`score_effective` * 100 >= a.`score_full` * ?", filter.from());
        }
        if (filter.to() != null && filter.to() < 100) {
            query.and("a.`score_effective` * 100 < a.`score_full` * ?", filter.to());
        }
        return query;
    }

    private static void criterion(Conditions query, Filter filter) {
        var due = filter.due();
        if (due == null) {
            given(filter.criterion()).ifPresent(it -> found(query, "", List.of(it), statuses(filter.status())));
        } else {
            query.and(
                    "a.`id` in (select d.`assessment_id` from `assessment_due` d where d.`criterion` = ? and d.`until` = ?)",
                    given(filter.criterion()).orElse(""),
                    due);
        }
    }

    private List<String> criteria(Chosen chosen, String standard) {
        return named.criteria(chosen.judged()).values().stream()
                .filter(it -> it.standard().equals(standard))
                .map(Named.Name::criterion)
                .toList();
    }

    private static void standard(Conditions query, List<String> criteria, boolean missed) {
        found(query, missed ? "" : "not ", criteria, missedOnes());
        found(
                query,
                "",
                criteria,
                Arrays.stream(Status.values())
                        .filter(it -> it != Status.NOT_APPLICABLE)
                        .map(Status::name)
                        .toList());
    }

    private static void found(Conditions query, String not, List<String> criteria, List<String> statuses) {
        if (criteria.isEmpty()) {
            query.and("1 = 0");
            return;
        }
        var sought = new SoughtFindings(criteria, statuses);
        query.and(not + sought.sql("a.`id`"), sought.values().toArray());
    }

    private static List<String> statuses(@Nullable String status) {
        if (Filter.MISSED.equals(status)) {
            return missedOnes();
        }
        return status == null || status.isEmpty() ? List.of() : List.of(status);
    }

    private static List<String> missedOnes() {
        return Arrays.stream(Status.values())
                .filter(Status::isMissed)
                .map(Status::name)
                .toList();
    }

    private static java.util.Optional<String> given(@Nullable String text) {
        return java.util.Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static String like(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
