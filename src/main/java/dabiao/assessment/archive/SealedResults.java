package dabiao.assessment.archive;

import dabiao.fact.Scope;
import dabiao.seal.Kind;
import dabiao.seal.Line;
import dabiao.seal.Seal;
import dabiao.seal.Seals;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts results under seal, and holds what is stored against it, one result at a time. Safe to share. */
@Component
public final class SealedResults {

    private static final String OF_RUN =
            "select `id`, `organisation`, `sha256` from `assessment` where `run_id` = ? order by `organisation`, `id`";

    private final JdbcTemplate jdbc;
    private final StoredAssessments assessments;
    private final Seals seals;
    private final SealedSums sums;

    SealedResults(JdbcTemplate jdbc, StoredAssessments assessments, Seals seals) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.seals = seals;
        this.sums = new SealedSums(jdbc);
    }

    /** A seal, and the number of the audit line that speaks of it; of two that speak of one result the later is right. */
    public record Spoken(long line, Seal seal) {}

    /** Seals all results of a run as they were stored, and what it comes to. */
    public Seal seal(long run) {
        var sealing = seals.open(Kind.RUN, String.valueOf(run));
        jdbc.query(
                OF_RUN,
                row -> {
                    sealing.add(new Line(row.getLong(1) + "\t" + row.getString(2), row.getString(3)));
                },
                run);
        sums.of(run).forEach(sealing::add);
        return sealing.close();
    }

    /** The seal of one result. */
    public Seal sealOf(StoredAssessment head) {
        var digest = jdbc.queryForObject("select `sha256` from `assessment` where `id` = ?", String.class, head.id());
        return new Seal(Kind.RESULT, String.valueOf(head.id()), String.valueOf(digest));
    }

    /**
     * The first result that is not what was judged, by table and key; empty if all are.
     *
     * @param runs by the number of the run
     * @param singles by the number of the result
     */
    public Optional<String> firstDifference(Map<Long, Spoken> runs, Map<Long, Spoken> singles) {
        var seen = new HashSet<Long>();
        for (Spoken run : new TreeMap<>(runs).values()) {
            var found = seals.broken(run.seal()).or(() -> changed(run, singles, seen));
            if (found.isPresent()) {
                return found;
            }
        }
        return new TreeMap<>(singles)
                .entrySet().stream()
                        .filter(it -> seen.add(it.getKey()))
                        .flatMap(it ->
                                changed(it.getKey(), "", it.getValue().seal().digest()).stream())
                        .findFirst()
                        .or(() -> added(seen));
    }

    private Optional<String> changed(Spoken run, Map<Long, Spoken> singles, Set<Long> seen) {
        var found = new java.util.ArrayList<String>();
        seals.each(Kind.RUN, run.seal().number(), page -> {
            for (Line line : page) {
                if (found.isEmpty() && SealedSums.isOne(line)) {
                    sums.changed(Long.parseLong(run.seal().number()), line).ifPresent(found::add);
                } else if (found.isEmpty()) {
                    var parts = line.name().split("\t", -1);
                    long id = Long.parseLong(parts[0]);
                    seen.add(id);
                    var single = singles.get(id);
                    var right = single != null && single.line() > run.line()
                            ? single.seal().digest()
                            : line.digest();
                    changed(id, parts[1], right).ifPresent(found::add);
                }
            }
        });
        return found.stream().findFirst();
    }

    private Optional<String> changed(long id, String organisation, String digest) {
        var head = assessments.find(id, Scope.WHOLE);
        if (head.isEmpty()) {
            return Optional.of("表 assessment 的结果 %d（%s）：不见了。".formatted(id, organisation));
        }
        return digest.isEmpty() || stored(head.get()).digest().equals(digest)
                ? Optional.empty()
                : Optional.of(
                        "表 assessment（或 assessment_json、_found、_flag、_due）的结果 %d（%s）：被改过。重放（replay --assessment %d）可以看到是哪一处。"
                                .formatted(id, head.get().organisation(), id));
    }

    private Judged stored(StoredAssessment head) {
        return new Judged(
                head,
                said(head),
                assessments.findings(head.id()),
                assessments.flags(head.id()),
                assessments.dues(head.id()));
    }

    /** Nothing where it cannot even be unpacked. */
    private JsonText said(StoredAssessment head) {
        try {
            var said = assessments.said(head).orElse(JsonText.of(""));
            said.findings().ifPresent(KeptFindings::digest);
            return said;
        } catch (UncheckedIOException e) {
            return JsonText.of("");
        }
    }

    /** A result with a digest that no seal speaks of, unless its run is not at its end. */
    private Optional<String> added(Set<Long> seen) {
        List<Long> open = jdbc.queryForList(
                "select a.`id` from `assessment` a left join `year_run` r on r.`id` = a.`run_id`"
                        + " where a.`sha256` <> '' and (r.`id` is null or r.`finished_at` is not null)"
                        + " order by a.`id`",
                Long.class);
        return open.stream()
                .filter(it -> !seen.contains(it))
                .findFirst()
                .map(it -> "表 assessment 的结果 %d：没有人评过，是后来加进去的。".formatted(it));
    }
}
