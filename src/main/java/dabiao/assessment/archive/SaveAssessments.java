package dabiao.assessment.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes assessments with the rows that index them; within one transaction. */
final class SaveAssessments {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    SaveAssessments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All on one basis, each organisation once. */
    void save(Basis basis, List<Judged> judged) {
        for (int i = 0; i < judged.size(); i += AT_ONCE) {
            some(basis, judged.subList(i, Math.min(i + AT_ONCE, judged.size())));
        }
    }

    private void some(Basis basis, List<Judged> judged) {
        var known = heads(basis, organisations(judged));
        var again = again(judged, known);
        removeIndexOf(again);
        jdbc.batchUpdate(AssessmentRows.UPDATE, again, AT_ONCE, AssessmentRows::bindAgain);
        var fresh = judged.stream()
                .filter(it -> !known.containsKey(it.head().organisation()))
                .toList();
        jdbc.batchUpdate(AssessmentRows.INSERT, fresh, AT_ONCE, AssessmentRows::bindNew);
        index(again);
        index(numbered(fresh, heads(basis, organisations(fresh))));
    }

    Map<String, StoredAssessment> heads(Basis basis, Collection<String> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>(organisations);
        values.addAll(AssessmentRows.values(basis));
        var heads = new HashMap<String, StoredAssessment>();
        jdbc.query(
                        "select " + AssessmentRows.COLUMNS + " from `assessment` a where a.`organisation` in ("
                                + String.join(", ", Collections.nCopies(organisations.size(), "?"))
                                + ") and a.`assessed_year` = ? and a.`as_of` = ? and a.`fingerprint` = ? and a.`batch` = ?",
                        AssessmentRows::read,
                        values.toArray())
                .forEach(it -> heads.put(it.organisation(), it));
        return heads;
    }

    /** A settled result is never replaced by one that still waits for the others. */
    private static List<Judged> again(List<Judged> judged, Map<String, StoredAssessment> known) {
        return numbered(judged, known).stream()
                .filter(it -> !it.head().provisional()
                        || isProvisional(known.get(it.head().organisation())))
                .toList();
    }

    private static boolean isProvisional(@Nullable StoredAssessment known) {
        return known == null || known.provisional();
    }

    private static List<Judged> numbered(List<Judged> judged, Map<String, StoredAssessment> known) {
        var numbered = new ArrayList<Judged>();
        for (Judged each : judged) {
            var stored = known.get(each.head().organisation());
            if (stored != null) {
                numbered.add(each.under(each.head().numbered(stored.id())));
            }
        }
        return numbered;
    }

    private static List<String> organisations(List<Judged> judged) {
        return judged.stream().map(it -> it.head().organisation()).toList();
    }

    private void removeIndexOf(List<Judged> judged) {
        for (String table : List.of("assessment_found", "assessment_flag", "assessment_due", "assessment_json")) {
            jdbc.batchUpdate(
                    "delete from `" + table + "` where `assessment_id` = ?",
                    judged,
                    AT_ONCE,
                    (row, it) -> row.setLong(1, it.head().id()));
        }
    }

    private void index(List<Judged> judged) {
        PackedRows.insert(jdbc, judged);
        dues(judged);
        FoundRows.insert(
                jdbc,
                judged.stream()
                        .flatMap(it -> FoundRow.of(it.head().id(), it.findings()).stream())
                        .toList());
        jdbc.batchUpdate(
                "insert into `assessment_flag` (`assessment_id`, `seq`, `flag`, `severity`) values (?, ?, ?, ?)",
                judged.stream()
                        .flatMap(it -> Numbered.of(it.head().id(), it.flags()))
                        .toList(),
                AT_ONCE,
                (row, it) -> {
                    row.setLong(1, it.assessment());
                    row.setInt(2, it.seq());
                    row.setString(3, it.value().flag());
                    row.setString(4, it.value().severity());
                });
    }

    private void dues(List<Judged> judged) {
        jdbc.batchUpdate(
                "insert into `assessment_due` (`assessment_id`, `seq`, `criterion`, `until`) values (?, ?, ?, ?)",
                judged.stream()
                        .flatMap(it -> Numbered.of(it.head().id(), it.dues()))
                        .toList(),
                AT_ONCE,
                (row, it) -> {
                    row.setLong(1, it.assessment());
                    row.setInt(2, it.seq());
                    row.setString(3, it.value().criterion());
                    row.setObject(4, it.value().until());
                });
    }
}
