package dabiao.assessment.measure;

import dabiao.assessment.PeriodFinding;
import dabiao.assessment.RuleReference;
import dabiao.fact.Activity;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Average;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Deadline;
import dabiao.rulebook.row.Documents;
import dabiao.rulebook.row.Frequency;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.Interval;
import dabiao.rulebook.row.PerHead;
import dabiao.rulebook.row.Row;
import dabiao.rulebook.row.Share;
import dabiao.rulebook.row.Streak;
import dabiao.rulebook.row.Variety;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of the first stage (核查) report to: each rule matches a row of a table and has it measured. Belongs to one
 * assessment. Each row is measured once; a second rule that measures it is a problem in the rules.
 */
public final class Measures {

    private final Plan plan;
    private final Facts facts;
    private final Function<RuleContext, RuleReference> references;
    private final boolean[] measured;
    private final @Nullable List<PeriodFinding>[] byCriterion;

    public Measures(Plan plan, Facts facts, Function<RuleContext, RuleReference> references) {
        this.plan = plan;
        this.facts = facts;
        this.references = references;
        this.measured = new boolean[plan.tasks()];
        this.byCriterion = none(plan.criteria());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<PeriodFinding>[] none(int criteria) {
        return (List<PeriodFinding>[]) new List<?>[criteria];
    }

    public Facts facts() {
        return facts;
    }

    /** All activities of the dossier, for rules of a standard's own. */
    public List<Activity> getActivities() {
        return facts.dossier().all(Activity.class);
    }

    /** Counts activities in every period. */
    public void count(RuleContext rule, Frequency row) {
        report(rule, row, it -> Counting.activities(it, row));
    }

    /** Counts documents of the year. */
    public void count(RuleContext rule, Documents row) {
        report(rule, row, it -> Counting.documents(it, row));
    }

    /** Counts rows of any ledger in every period. */
    public void count(RuleContext rule, Count row) {
        report(rule, row, it -> Counting.rows(it, row));
    }

    /** Finds the members who were reached. */
    public void cover(RuleContext rule, Coverage row) {
        report(rule, row, it -> new Covering(it, row).findings());
    }

    /** Divides money by heads. */
    public void divide(RuleContext rule, PerHead row) {
        report(rule, row, it -> new Dividing(it, row).findings());
    }

    /** Finds the share of rows that satisfy the conditions. */
    public void share(RuleContext rule, Share row) {
        report(rule, row, it -> new Sharing(it, row).findings());
    }

    /** Finds the rows that were done in time. */
    public void check(RuleContext rule, Deadline row) {
        report(rule, row, it -> new Timing(it, row).findings());
    }

    /** Counts members, posts or bodies on a day. */
    public void count(RuleContext rule, Headcount row) {
        report(rule, row, it -> new HeadCounting(it, row).findings());
    }

    /** Finds the different words that turned up. */
    public void gather(RuleContext rule, Variety row) {
        report(rule, row, it -> new Gathering(it, row).findings());
    }

    /** Compares an average of members with what each should have. */
    public void divide(RuleContext rule, Average row) {
        report(rule, row, it -> new Averaging(it, row).findings());
    }

    /** Finds the cases whose steps came neither too soon nor too late. */
    public void check(RuleContext rule, Interval row) {
        report(rule, row, it -> new Spacing(it, row).findings());
    }

    /** Finds the members who left dues unpaid for months on end. */
    public void check(RuleContext rule, Streak row) {
        report(rule, row, it -> new Unpaid(it, row).findings());
    }

    /** How many criteria there are in all standards. */
    public int criteria() {
        return byCriterion.length;
    }

    /** What was found for a criterion, in the order of rows and periods. */
    public List<PeriodFinding> of(Criterion criterion) {
        var own = byCriterion[plan.number(criterion)];
        return own == null ? List.of() : own;
    }

    private void report(RuleContext rule, Row row, Function<Cell, List<PeriodFinding>> measure) {
        var placed = plan.placed(row);
        var task = placed.task();
        var reference = references.apply(rule);
        if (measured[task.number()]) {
            throw new Refused(Problem.error(
                    "R410", row.place(), "有两条规则同时认定这一行，其中一条是“%s”。".formatted(reference.name()), "只能留一条。"));
        }
        measured[task.number()] = true;
        var findings =
                placed.concerns(facts) ? measure.apply(new Cell(task, facts, reference)) : List.<PeriodFinding>of();
        add(placed.criterion(), findings);
    }

    private void add(int criterion, List<PeriodFinding> findings) {
        var earlier = byCriterion[criterion];
        byCriterion[criterion] = earlier == null ? findings : joined(earlier, findings);
    }

    private static List<PeriodFinding> joined(List<PeriodFinding> some, List<PeriodFinding> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
