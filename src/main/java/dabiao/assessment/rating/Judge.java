package dabiao.assessment.rating;

import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Remedy;
import dabiao.assessment.Status;
import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.measure.Plan;
import dabiao.assessment.measure.Remedies;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.ScoringMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
        var verdicts = new ArrayList<Verdict>();
        for (EditionPlan edition : plan.leading().values()) {
            if (!known.contains(edition.edition().standard()) && concerns(edition)) {
                edition.edition().criteria().forEach(it -> verdicts.add(verdict(it, edition)));
            }
        }
        return verdicts;
    }

    /** The same verdicts, with those that are judged from others. */
    public static List<Verdict> completed(List<Verdict> verdicts, Checklists lists) {
        return verdicts.stream().map(it -> completed(it, lists)).toList();
    }

    private static Verdict completed(Verdict verdict, Checklists lists) {
        var found = lists.of(verdict.criterion().id());
        return found.isEmpty() ? verdict : Verdict.of(verdict.criterion(), verdict.plan(), found);
    }

    /** Whether the organisation belongs to those whom the standard is for. */
    public boolean concerns(EditionPlan edition) {
        var applies = edition.edition().choices().applies();
        return edition.excludes(applies, facts, edition.calendar().wholeYear()) == null;
    }

    private Verdict verdict(Criterion criterion, EditionPlan edition) {
        var periods = measures.of(criterion.id());
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
        var missed =
                verdict.periods().stream().filter(it -> it.status().isMissed()).toList();
        var open =
                missed.stream().filter(it -> lastDay(verdict, it).isPresent()).toList();
        var coming = verdict.periods().stream()
                .filter(it -> it.status() == Status.NOT_DUE)
                .toList();
        if (missed.isEmpty()) {
            return coming.isEmpty()
                    ? Remedy.NOT_NEEDED
                    : new Remedy(true, true, soonest(verdict, coming), action(verdict));
        }
        if (open.isEmpty()) {
            var rest = coming.isEmpty() ? "" : "；未到期的仍须按期完成";
            return new Remedy(false, false, null, "期限已过，不能补救；可提交说明，由上级认定" + rest);
        }
        boolean whole = open.size() == missed.size();
        var rest = whole ? "" : "；其余 %d 期已不能补救".formatted(missed.size() - open.size());
        return new Remedy(true, whole, soonest(verdict, open), action(verdict) + rest);
    }

    private static String action(Verdict verdict) {
        var action = verdict.criterion().remedyAction();
        return action == null ? "" : action;
    }

    private @Nullable LocalDate soonest(Verdict verdict, List<PeriodFinding> periods) {
        return periods.stream()
                .flatMap(it -> lastDay(verdict, it).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The last day on which a period can be made up, if it is still to come. */
    private Optional<LocalDate> lastDay(Verdict verdict, PeriodFinding period) {
        var year = verdict.plan().calendar().wholeYear();
        return Optional.ofNullable(Remedies.until(verdict.criterion(), period.period(), year))
                .filter(it -> !it.isBefore(facts.asOf()));
    }
}
