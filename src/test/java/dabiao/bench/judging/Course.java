package dabiao.bench.judging;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.StarRating;
import dabiao.assessment.Status;
import dabiao.assessment.VetoCase;
import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.measure.Plan;
import dabiao.assessment.rating.Judge;
import dabiao.assessment.rating.Overruling;
import dabiao.assessment.rating.Rating;
import dabiao.assessment.rating.Scores;
import dabiao.assessment.rating.Totals;
import dabiao.assessment.rating.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One outline from beginning to end, as the program has it; whoever hears the stages lets the rules speak. */
final class Course {

    private final Plan plan;
    private final Facts facts;
    private final Consumer<Object> stages;

    Course(Plan plan, Facts facts, Consumer<Object> stages) {
        this.plan = plan;
        this.facts = facts;
        this.stages = stages;
    }

    Assessment run() {
        var measures = new Measures(plan, facts, Speaking::reference);
        stages.accept(measures);
        var judge = new Judge(plan, facts, measures);
        var verdicts = completed(judge.verdicts(Set.of()));
        var scores = new Scores(verdicts, facts, Speaking::reference);
        stages.accept(scores);
        var findings = new ArrayList<Finding>(verdicts.size());
        for (Verdict it : verdicts) {
            findings.add(finding(it, scores, judge));
        }
        return rated(judge, findings, standards(judge, findings));
    }

    private List<Verdict> completed(List<Verdict> verdicts) {
        if (!plan.hasChecklists()) {
            return verdicts;
        }
        var statuses = new HashMap<String, Status>();
        verdicts.forEach(it -> statuses.put(it.criterion().id(), it.status()));
        var lists = new Checklists(plan, facts, statuses, Speaking::reference);
        stages.accept(lists);
        return Judge.completed(verdicts, lists);
    }

    private Finding finding(Verdict verdict, Scores scores, Judge judge) {
        var criterion = verdict.criterion();
        var computed = new Finding(
                criterion,
                verdict.plan().edition().standard(),
                verdict.plan().effective(),
                scores.statusOf(criterion).orElse(verdict.status()),
                verdict.needed(),
                verdict.had(),
                verdict.shortfall(),
                verdict.unit(),
                scores.of(criterion),
                verdict.periods(),
                judge.remedy(verdict));
        return new Overruling(facts, verdict.plan().calendar().wholeYear()).apply(computed);
    }

    private List<StandardScore> standards(Judge judge, List<Finding> findings) {
        Map<String, List<Finding>> own = new HashMap<>();
        for (Finding it : findings) {
            own.computeIfAbsent(it.standard(), none -> new ArrayList<>()).add(it);
        }
        var scores = new ArrayList<StandardScore>();
        for (EditionPlan it : plan.leading().values()) {
            if (!it.edition().criteria().isEmpty() && judge.concerns(it)) {
                scores.add(Totals.standard(it, own.getOrDefault(it.edition().standard(), List.of())));
            }
        }
        return scores;
    }

    private Assessment rated(Judge judge, List<Finding> findings, List<StandardScore> standards) {
        var giving = giving(judge);
        if (giving.isEmpty()) {
            var none = new StarRating(0, "不参评", false, List.of("没有适用于本组织的星级评定标准"));
            return assessment(new Rated(Score.NONE, none, List.of()), standards, findings);
        }
        var rating =
                new Rating(giving.get(), facts, findings, Totals.score(giving.get(), standards), Speaking::reference);
        stages.accept(rating);
        var star = new Overruling(facts, giving.get().calendar().wholeYear())
                .apply(rating.star(), giving.get().edition().stars());
        return assessment(new Rated(rating.score(), star, rating.vetoes()), standards, findings);
    }

    private Optional<EditionPlan> giving(Judge judge) {
        return plan.leading().values().stream()
                .filter(it -> !it.edition().stars().isEmpty() && judge.concerns(it))
                .findFirst();
    }

    private Assessment assessment(Rated rated, List<StandardScore> standards, List<Finding> findings) {
        return new Assessment(
                facts.organisation(),
                plan.year(),
                facts.asOf(),
                plan.rulebook().fingerprint(),
                plan.ids(),
                rated.score,
                standards,
                rated.star,
                rated.vetoes,
                findings,
                List.of(),
                null);
    }

    private record Rated(Score score, StarRating star, List<VetoCase> vetoes) {}
}
