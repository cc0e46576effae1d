package dabiao.assessment.rating;

import dabiao.assessment.Remedy;
import dabiao.assessment.Status;
import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.measure.Plan;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.ScoringMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says for each criterion how it stands: exactly once, and never by silence. */
public final class Judge {

    private static final Set<ScoringMethod> BY_PEOPLE =
            EnumSet.of(ScoringMethod.DISCRETIONARY, ScoringMethod.RATED, ScoringMethod.GRADED);

    private final Plan plan;
    private final Facts facts;
    private final Measures measures;

    public Judge(Plan plan, Facts facts, Measures measures) {
        this.plan = plan;
        this.facts = facts;
        this.measures = measures;
    }

    /** One verdict for each criterion of every standard that concerns the organisation, those apart of which all is known. */
    public List<Verdict> verdicts(Set<String> known) {
        var verdicts = new ArrayList<Verdict>(measures.criteria());
        for (EditionPlan edition : plan.leading().values()) {
            if (!known.contains(edition.edition().standard()) && concerns(edition)) {
                edition.edition().criteria().forEach(it -> verdicts.add(verdict(it, edition)));
            }
        }
        return verdicts;
    }

    /** The same verdicts, with those that are judged from others. */
    public static List<Verdict> completed(List<Verdict> verdicts, Checklists lists) {
        var completed = new ArrayList<Verdict>(verdicts.size());
        for (Verdict it : verdicts) {
            completed.add(completed(it, lists));
        }
        return completed;
    }

    private static Verdict completed(Verdict verdict, Checklists lists) {
        var found = lists.of(verdict.criterion().id());
        return found.isEmpty() ? verdict : Verdict.of(verdict.criterion(), verdict.plan(), found);
    }

    /** Whether the organisation belongs to those whom the standard is for. */
    public boolean concerns(EditionPlan edition) {
        return edition.concerns(facts);
    }

    private Verdict verdict(Criterion criterion, EditionPlan edition) {
        var periods = measures.of(criterion);
        if (byPeople(criterion.scoring())) {
            return Verdict.of(criterion, edition, periods);
        }
        if (periods.isEmpty()
                && edition.edition().measuringRows().stream()
                        .noneMatch(it -> it.criterion().equals(criterion.id()))) {
            throw new Refused(Problem.error(
                    "R411", criterion.place(), "指标“%s”没有任何一条规则认定。".formatted(criterion.id()), "请在频次等表中加一行，或在规则中认定。"));
        }
        return Verdict.of(criterion, edition, periods);
    }

    private static boolean byPeople(ScoringMethod method) {
        return BY_PEOPLE.contains(method);
    }

    /** Whether and until when what is missing can be made up; of several days the soonest. */
    public Remedy remedy(Verdict verdict) {
        if (verdict.status() == Status.MET) {
            return Remedy.NOT_NEEDED;
        }
        var missed = new Open();
        var coming = new Open();
        var remedies = verdict.plan().remedies(verdict.criterion());
        var periods = verdict.periods();
        for (int i = 0; i < periods.size(); i++) {
            var it = periods.get(i);
            if (it.status().isMissed()) {
                missed.add(remedies.until(it.period()));
            } else if (it.status() == Status.NOT_DUE) {
                coming.add(remedies.until(it.period()));
            }
        }
        if (missed.all == 0) {
            return coming.all == 0 ? Remedy.NOT_NEEDED : new Remedy(true, true, coming.soonest, action(verdict));
        }
        if (missed.open == 0) {
            var rest = coming.all == 0 ? "" : "；未到期的仍须按期完成";
            return new Remedy(false, false, null, "期限已过，不能补救；可提交说明，由上级认定" + rest);
        }
        boolean whole = missed.open == missed.all;
        var rest = whole ? "" : "；其余 " + (missed.all - missed.open) + " 期已不能补救";
        return new Remedy(true, whole, missed.soonest, action(verdict) + rest);
    }

    private static String action(Verdict verdict) {
        var action = verdict.criterion().remedyAction();
        return action == null ? "" : action;
    }

    /** How many periods there are, how many of them can still be made up, and the soonest last day of these. */
    private final class Open {

        private int all;
        private int open;
        private @Nullable LocalDate soonest;

        void add(@Nullable LocalDate until) {
            all++;
            if (until != null && !until.isBefore(facts.asOf())) {
                open++;
                soonest = soonest == null || until.isBefore(soonest) ? until : soonest;
            }
        }
    }
}
