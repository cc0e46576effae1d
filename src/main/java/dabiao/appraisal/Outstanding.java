package dabiao.appraisal;

import dabiao.assessment.archive.LeftToPeople;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.fact.Appraisal;
import dabiao.fact.Appraisals;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is left to people in a run: still to be given, or given. Safe to share. */
@Component
public final class Outstanding {

    private final StoredAssessments assessments;
    private final Appraisals appraisals;
    private final Leeways leeways;
    private final FactStore facts;

    Outstanding(StoredAssessments assessments, Appraisals appraisals, Leeways leeways, FactStore facts) {
        this.assessments = assessments;
        this.appraisals = appraisals;
        this.leeways = leeways;
        this.facts = facts;
    }

    /** By organisation, then in the order of the rules. */
    public List<Owed> of(StoredRun run, Scope scope) {
        var known = leeways.of(run.assessedYear());
        var found = assessments.leftToPeople(Objects.requireNonNull(run.id()), known.keySet(), scope);
        var codes = found.stream().map(LeftToPeople::organisation).distinct().toList();
        var given = appraisals.of(codes, run.assessedYear(), facts.newestBatch()).stream()
                .collect(Collectors.groupingBy(Appraisal::organisation));
        return found.stream()
                .map(it -> owed(it, run.assessedYear(), known, given.getOrDefault(it.organisation(), List.of())))
                .toList();
    }

    private static Owed owed(LeftToPeople it, int year, Map<String, Leeway> known, List<Appraisal> given) {
        var leeway = known.get(it.criterion());
        var target = new Target(it.organisation(), year, it.criterion(), "");
        var standing = leeway == null ? new Standing(null) : Standings.last(given, target, leeway);
        return new Owed(it, leeway, standing, SelfScores.of(given));
    }
}
