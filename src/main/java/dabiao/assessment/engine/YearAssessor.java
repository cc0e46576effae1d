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
import dabiao.fact.Dossier;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Judges dossiers of one year, stage by stage: 核查 → 计分 → 定星 → 提示. Sessions are used again; none keeps anything of a dossier. */
public final class YearAssessor {

    private final CompiledRules rules;
    private final Plan plan;
    private final Watchlist checklist;
    /** Sessions that nobody uses now, by the standards whose rows they leave out; a thread gets the one back that it used last. */
    private final Map<Set<String>, ConcurrentLinkedDeque<Session>> idle = new ConcurrentHashMap<>();

    private final Queue<Session> open = new ConcurrentLinkedQueue<>();

    public YearAssessor(CompiledRules rules, Rulebook rulebook, int year) {
        var problems = new Problems();
        this.rules = rules;
        this.plan = new Plan(rulebook, year, problems);
        this.checklist = new Watchlist(plan, problems);
        problems.refuseIfAny();
    }

    public Assessment assess(Dossier dossier, LocalDate asOf) {
        return judge(dossier, asOf, Known.NOTHING, true);
    }

    /** Without flags and without what would lift it. */
    public Assessment outline(Dossier dossier, LocalDate asOf, Known known) {
        return judge(dossier, asOf, known, false);
    }

    private Assessment judge(Dossier dossier, LocalDate asOf, Known known, boolean whole) {
        var pool = idle.computeIfAbsent(known.standards(), it -> new ConcurrentLinkedDeque<>());
        var taken = pool.poll();
        var session = taken != null ? taken : opened(known);
        session.begin();
        try {
            var assessment = new Course(
                            session, new Facts(dossier, asOf, whole ? checklist.kinds() : plan.kinds()), known, whole)
                    .run();
            pool.push(session);
            return assessment;
        } catch (RuntimeException | Error e) {
            open.remove(session);
            session.close();
            throw e;
        }
    }

    private Session opened(Known known) {
        var session = new Session(rules, plan, known.standards());
        open.add(session);
        return session;
    }

    /** The rule that speaks at this moment, in any of the assessments under way. */
    public Optional<RuleReference> speaking() {
        return open.stream().flatMap(it -> it.speaking().stream()).findFirst();
    }

    /** One assessment from beginning to end. */
    private final class Course {

        private final Session session;
        private final Facts facts;
        private final Known known;
        private final boolean whole;

        Course(Session session, Facts facts, Known known, boolean whole) {
            this.session = session;
            this.facts = facts;
            this.known = known;
            this.whole = whole;
        }

        Assessment run() {
            var measures = new Measures(plan, facts, rules::reference);
            session.run(measures);
            var judge = new Judge(plan, facts, measures);
            var verdicts = completed(judge.verdicts(known.standards()));
            var scores = new Scores(verdicts, facts, rules::reference);
            session.run(scores);
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
            var lists = new Checklists(plan, facts, statuses, rules::reference);
            session.run(lists);
            return Judge.completed(verdicts, lists);
        }

        /** In the order of the standards. */
        private List<Finding> withKnown(List<Finding> judged) {
            if (known.findings().isEmpty()) {
                return judged;
            }
            var all = new ArrayList<Finding>();
            var own = byStandard(judged);
            for (EditionPlan it : plan.leading().values()) {
                var standard = it.edition().standard();
                all.addAll(known.findings().getOrDefault(standard, own.getOrDefault(standard, List.of())));
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
            var own = byStandard(findings);
            for (EditionPlan it : plan.leading().values()) {
                if (!it.edition().criteria().isEmpty() && judge.concerns(it)) {
                    scores.add(Totals.standard(it, own.getOrDefault(it.edition().standard(), List.of())));
                }
            }
            return scores;
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
            if (giving.isEmpty()) {
                var none = new StarRating(0, "不参评", false, List.of("没有适用于本组织的星级评定标准"));
                return assessment(Score.NONE, standards, none, List.of(), findings, null);
            }
            var score = Totals.score(giving.get(), standards);
            var rating = new Rating(giving.get(), facts, findings, score, rules::reference);
            session.run(rating);
            var star = new Overruling(facts, giving.get().calendar().wholeYear())
                    .apply(rating.star(), giving.get().edition().stars());
            var lift = !whole ? null : lift(giving.get(), findings, standards, rating, star);
            return assessment(rating.score(), standards, star, rating.vetoes(), findings, lift);
        }

        private @Nullable Lift lift(
                EditionPlan giving,
                List<Finding> findings,
                List<StandardScore> standards,
                Rating rating,
                StarRating star) {
            return new Lifting(giving, plan.leading(), findings, standards, rating.score())
                    .toNext(star, rating.vetoes())
                    .orElse(null);
        }

        /** The edition that gives stars to this organisation. */
        private Optional<EditionPlan> giving(Judge judge) {
            return plan.leading().values().stream()
                    .filter(it -> !it.edition().stars().isEmpty() && judge.concerns(it))
                    .findFirst();
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
            if (!whole) {
                return List.of();
            }
            var flags = new Flags(checklist, facts, rules::reference);
            session.run(flags);
            return flags.flags();
        }
    }
}
