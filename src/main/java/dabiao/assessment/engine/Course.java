package dabiao.assessment.engine;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.assessment.Flag;
import dabiao.assessment.Known;
import dabiao.assessment.Lift;
import dabiao.assessment.RuleReference;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.StarRating;
import dabiao.assessment.Status;
import dabiao.assessment.VetoCase;
import dabiao.assessment.flag.Flags;
import dabiao.assessment.flag.Watchlist;
import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.measure.Plan;
import dabiao.assessment.rating.Judge;
import dabiao.assessment.rating.Lifting;
import dabiao.assessment.rating.Overruling;
import dabiao.assessment.rating.Rating;
import dabiao.assessment.rating.Scores;
import dabiao.assessment.rating.Totals;
import dabiao.assessment.rating.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** One assessment from beginning to end. */
final class Course {

    private final Plan plan;
    private final Facts facts;
    private final Hearing hearing;
    private final Wanted wanted;

    Course(Plan plan, Facts facts, Hearing hearing, Wanted wanted) {
        this.plan = plan;
        this.facts = facts;
        this.hearing = hearing;
        this.wanted = wanted;
    }

    /** Who lets the rules speak to a stage, and how it is told which rule speaks. */
    record Hearing(Consumer<Object> stages, Function<RuleContext, RuleReference> reference) {}

    /**
     * What is asked for.
     *
     * @param known what need not be judged again
     * @param flags by what list flags are raised, and with them what would lift it is told; nothing for an outline
     */
    record Wanted(Known known, @Nullable Watchlist flags) {}

    Assessment run() {
        var measures = new Measures(plan, facts, hearing.reference);
        hearing.stages.accept(measures);
        var judge = new Judge(plan, facts, measures);
        var verdicts = completed(judge.verdicts(wanted.known.standards()));
        var scores = new Scores(verdicts, facts, hearing.reference);
        hearing.stages.accept(scores);
        var judged = new ArrayList<Finding>(verdicts.size());
        for (Verdict it : verdicts) {
            judged.add(finding(it, scores, judge));
        }
        var findings = withKnown(judged);
        var standards = standards(judge, findings);
        return rated(judge, findings, standards);
    }

    /** Criteria that are judged from others come after those. */
    private List<Verdict> completed(List<Verdict> verdicts) {
        if (!plan.hasChecklists()) {
            return verdicts;
        }
        var statuses = new HashMap<String, Status>();
        verdicts.forEach(it -> statuses.put(it.criterion().id(), it.status()));
        var lists = new Checklists(plan, facts, statuses, hearing.reference);
        hearing.stages.accept(lists);
        return Judge.completed(verdicts, lists);
    }

    /** In the order of the standards. */
    private List<Finding> withKnown(List<Finding> judged) {
        if (wanted.known.findings().isEmpty()) {
            return judged;
        }
        var all = new ArrayList<Finding>();
        var own = byStandard(judged);
        for (EditionPlan it : plan.leading().values()) {
            var standard = it.edition().standard();
            all.addAll(wanted.known.findings().getOrDefault(standard, own.getOrDefault(standard, List.of())));
        }
        return all;
    }

    private Finding finding(Verdict verdict, Scores scores, Judge judge) {
        var criterion = verdict.criterion();
        var edition = verdict.plan().edition();
        var computed = new Finding(
                criterion,
                edition.standard(),
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
        var scores = new ArrayList<StandardScore>();
        int from = 0;
        for (EditionPlan it : plan.leading().values()) {
            int to = end(findings, from, it.edition().standard());
            if (!it.edition().criteria().isEmpty() && judge.concerns(it)) {
                scores.add(Totals.standard(it, findings.subList(from, to)));
            }
            from = to;
        }
        if (from < findings.size()) {
            throw new IllegalStateException("%s does not stand with the findings of its standard."
                    .formatted(findings.get(from).id()));
        }
        return scores;
    }

    /** Findings come in the order of the standards: behind the last one of a standard whose first may stand here. */
    private static int end(List<Finding> findings, int from, String standard) {
        int to = from;
        while (to < findings.size() && findings.get(to).standard().equals(standard)) {
            to++;
        }
        return to;
    }

    private static Map<String, List<Finding>> byStandard(List<Finding> findings) {
        var own = new HashMap<String, List<Finding>>();
        for (Finding it : findings) {
            own.computeIfAbsent(it.standard(), none -> new ArrayList<>()).add(it);
        }
        return own;
    }

    private Assessment rated(Judge judge, List<Finding> findings, List<StandardScore> standards) {
        var giving = giving(judge);
        if (giving == null) {
            var none = new StarRating(0, "不参评", false, List.of("没有适用于本组织的星级评定标准"));
            return assessment(Score.NONE, standards, none, List.of(), findings, null);
        }
        var score = Totals.score(giving, standards);
        var rating = new Rating(giving, facts, findings, score, hearing.reference);
        hearing.stages.accept(rating);
        var star = new Overruling(facts, giving.calendar().wholeYear())
                .apply(rating.star(), giving.edition().stars());
        var lift = wanted.flags == null ? null : lift(giving, findings, standards, rating, star);
        return assessment(rating.score(), standards, star, rating.vetoes(), findings, lift);
    }

    private @Nullable Lift lift(
            EditionPlan giving, List<Finding> findings, List<StandardScore> standards, Rating rating, StarRating star) {
        return new Lifting(giving, plan.leading(), findings, standards, rating.score())
                .toNext(star, rating.vetoes())
                .orElse(null);
    }

    /** The edition that gives stars to this organisation; null where none does. */
    private @Nullable EditionPlan giving(Judge judge) {
        for (EditionPlan it : plan.leading().values()) {
            if (!it.edition().stars().isEmpty() && judge.concerns(it)) {
                return it;
            }
        }
        return null;
    }

    private Assessment assessment(
            Score score,
            List<StandardScore> standards,
            StarRating star,
            List<VetoCase> vetoes,
            List<Finding> findings,
            @Nullable Lift lift) {
        return new Assessment(
                facts.organisation(),
                plan.year(),
                facts.asOf(),
                plan.rulebook().fingerprint(),
                plan.ids(),
                score,
                standards,
                star,
                vetoes,
                findings,
                flags(),
                lift);
    }

    private List<Flag> flags() {
        if (wanted.flags == null) {
            return List.of();
        }
        var flags = new Flags(wanted.flags, facts, hearing.reference);
        hearing.stages.accept(flags);
        return flags.flags();
    }
}
