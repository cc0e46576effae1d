package dabiao.assessment;

import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Selection;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one dossier that the tables of an edition pick, by the same conditions and moments as in an assessment. */
public final class Picks {

    private final EditionPlan plan;
    private final Facts facts;

    private Picks(EditionPlan plan, Facts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    /** The tables of an edition, made ready for a year; safe to share. */
    public static final class Picker {

        private final EditionPlan plan;

        /** Refuses an edition whose conditions name what is not there. */
        public Picker(Edition edition, Rulebook rulebook, int year) {
            var problems = new Problems();
            this.plan = new EditionPlan(edition, rulebook, year, problems);
            problems.refuseIfAny();
        }

        public Picks from(Dossier dossier, LocalDate asOf) {
            return new Picks(plan, new Facts(dossier, asOf));
        }
    }

    /** What holds at the declared moment of the year, dated up to the assessment day, by day. */
    public List<Fact> rows(Selection selection) {
        return plan.rows(selection, facts, plan.calendar().wholeYear()).stream()
                .filter(it -> !it.date().isAfter(facts.asOf()))
                .toList();
    }

    /** Why a fact does not satisfy the named conditions, in Chinese; null where it satisfies all. */
    public @Nullable String refuses(Words conditions, Fact fact) {
        return plan.refuses(conditions, fact, facts);
    }
}
