package dabiao.assessment.archive;

import dabiao.fact.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was judged, once per organisation and basis. Lists come by organisation, then in the order of storing. Safe to share. */
@Component
public final class StoredAssessments {

    private static final String NO_FINDINGS = ",\"findings\":[],\"flags\":[],\"lift\":null}";

    private final JdbcTemplate jdbc;
    private final SaveAssessments saving;
    private final TransactionTemplate transaction;

    StoredAssessments(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.saving = new SaveAssessments(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Stores all or none, in batches. What is there already on the same basis keeps its id and gets the new result, except that a
     * settled result is never replaced by a provisional one.
     */
    public void save(Collection<Judged> judged) {
        var byBasis = judged.stream()
                .collect(Collectors.groupingBy(it -> it.head().basis(), LinkedHashMap::new, Collectors.toList()));
        transaction.executeWithoutResult(status -> byBasis.forEach(saving::save));
    }

    /** The one of that number, if it may be seen. */
    public Optional<StoredAssessment> find(long id, Scope scope) {
        return heads("a.`id` = ?", id).stream()
                .filter(it -> scope.includes(it.organisation()))
                .findFirst();
    }

    public Optional<StoredAssessment> find(String organisation, Basis basis) {
        return Optional.ofNullable(saving.heads(basis, List.of(organisation)).get(organisation));
    }

    /** Those of the organisations that are judged already on that basis; what is left to do when a run goes on. */
    public Set<String> judged(Basis basis, Collection<String> organisations) {
        return saving.heads(basis, organisations).keySet();
    }

    /** All that was said. */
    public Optional<String> json(StoredAssessment head) {
        return said(head).map(JsonText::toString);
    }

    /** The same as it is kept. */
    Optional<JsonText> said(StoredAssessment head) {
        return Optional.ofNullable(said(List.of(head), "`findings`").get(head.id()));
    }

    /** The jsons of some assessments by id. */
    public Map<Long, String> jsons(Collection<StoredAssessment> heads) {
        return texts(said(heads, "`findings`"));
    }

    /** The same without findings, which are most of it; with them where an older version kept them among the rest. */
    public Map<Long, String> besideFindings(Collection<StoredAssessment> heads) {
        return texts(said(heads, "null"));
    }

    private static Map<Long, String> texts(Map<Long, JsonText> said) {
        var jsons = new HashMap<Long, String>();
        said.forEach((id, it) -> jsons.put(id, it.toString()));
        return jsons;
    }

    private Map<Long, JsonText> said(Collection<StoredAssessment> heads, String findings) {
        var ids = heads.stream().map(StoredAssessment::id).toList();
        var jsons = new HashMap<Long, JsonText>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select `assessment_id`, `packed`, " + findings
                            + ", `json` from `assessment_json` where `assessment_id` in ("
                            + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                    row -> {
                        jsons.put(row.getLong(1), Packed.read(row, 2, 3, 4));
                    },
                    ids.toArray());
        }
        return jsons;
    }

    /** The jsons of some assessments up to their findings, which are most of it; as a whole where those begin too late. */
    public Map<Long, String> outlines(Collection<StoredAssessment> heads) {
        var ids = heads.stream().map(StoredAssessment::id).toList();
        var outlines = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select `assessment_id`, substring(`packed`, 1, " + Packed.HEAD + ") from `assessment_json`"
                            + " where `packed` is not null and `assessment_id` in ("
                            + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                    row -> {
                        long id = row.getLong(1);
                        JsonText.of(Packed.beginning(row.getBytes(2)))
                                .before(JsonText.FINDINGS)
                                .ifPresent(it -> outlines.put(id, it + NO_FINDINGS));
                    },
                    ids.toArray());
        }
        outlines.putAll(jsons(
                heads.stream().filter(it -> !outlines.containsKey(it.id())).toList()));
        return outlines;
    }

    /** In the order in which they were handed in. */
    public List<FindingRow> findings(long id) {
        return FoundRows.of(jdbc, id);
    }

    /** How the organisations of a run stand to what is left to people: those criteria, and all that wait to be appraised. */
    public List<LeftToPeople> leftToPeople(long run, Collection<String> criteria, Scope scope) {
        return FoundRows.leftToPeople(jdbc, run, criteria, scope);
    }

    /** In the order in which they were handed in. */
    public List<FlagRow> flags(long id) {
        return jdbc.query(
                "select `flag`, `severity` from `assessment_flag` where `assessment_id` = ? order by `seq`",
                (row, at) -> new FlagRow(row.getString(1), row.getString(2)),
                id);
    }

    /** In the order in which they were handed in. */
    List<DueRow> dues(long id) {
        return jdbc.query(
                "select `criterion`, `until` from `assessment_due` where `assessment_id` = ? order by `seq`",
                (row, at) -> new DueRow(row.getString(1), row.getObject(2, LocalDate.class)),
                id);
    }

    /** The next of those wanted behind the cursor. */
    public List<StoredAssessment> page(Wanted wanted, Cursor cursor, int limit) {
        var query = Query.of(wanted).behind(cursor);
        return heads(query.sql() + " order by a.`organisation`, a.`id` limit " + limit, query.values());
    }

    public long count(Wanted wanted) {
        var query = Query.of(wanted);
        var count = jdbc.queryForObject(
                "select count(*) from `assessment` a where " + query.sql(), Long.class, query.values());
        return count == null ? 0 : count;
    }

    private List<StoredAssessment> heads(String condition, Object... values) {
        return new ArrayList<>(jdbc.query(
                "select " + AssessmentRows.COLUMNS + " from `assessment` a where " + condition,
                AssessmentRows::read,
                values));
    }
}
