package dabiao.assessment.measure;

import dabiao.fact.Activity;
import dabiao.fact.Document;
import dabiao.fact.Due;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Money;
import dabiao.fact.Step;
import dabiao.problem.Nearest;
import dabiao.problem.Problems;
import dabiao.rulebook.row.Average;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Cycle;
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
import dabiao.table.Column;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** Makes a row of a table ready for a year: finds the ledger, conditions and columns that it names. */
final class TaskBuilder {

    private final Row row;
    private final int number;
    private final EditionPlan plan;
    private final Problems problems;
    private Class<? extends Fact> ledger = Activity.class;
    private Words kinds = Words.NONE;
    private Test scope = Test.NONE;
    private Test tests = Test.NONE;
    private Test members = Test.NONE;
    private @Nullable Column column;
    private @Nullable Column second;

    private TaskBuilder(Row row, int number, EditionPlan plan, Problems problems) {
        this.row = row;
        this.number = number;
        this.plan = plan;
        this.problems = problems;
    }

    TaskBuilder over(Class<? extends Fact> type) {
        ledger = type;
        return this;
    }

    TaskBuilder over(String title) {
        return over(EditionPlan.ledger(title, row.place(), problems));
    }

    TaskBuilder of(Words sorts) {
        kinds = sorts;
        return this;
    }

    TaskBuilder within(Words names) {
        scope = plan.tests(names);
        return this;
    }

    TaskBuilder counting(Words names) {
        tests = plan.tests(names);
        return this;
    }

    TaskBuilder members(Words names) {
        members = plan.tests(names);
        return this;
    }

    TaskBuilder column(@Nullable String heading, String at) {
        column = find(heading, at);
        return this;
    }

    TaskBuilder second(@Nullable String heading, String at) {
        second = find(heading, at);
        return this;
    }

    Task per(Cycle cycle) {
        var criterion = plan.criterion(row.criterion());
        return new Task(
                row,
                number,
                plan,
                criterion,
                plan.groupings(criterion.applies()),
                plan.remedies(criterion),
                plan.judged(cycle),
                ledger,
                kinds,
                scope,
                tests,
                members,
                column,
                second);
    }

    private @Nullable Column find(@Nullable String heading, String at) {
        if (heading == null) {
            return null;
        }
        var layout = Ledgers.of(ledger);
        var found = layout.column(heading);
        if (found.isEmpty()) {
            problems.error(
                    "R402",
                    row.place().at(at),
                    "台账“%s”没有栏目“%s”，".formatted(layout.title(), heading),
                    Nearest.hint(heading, layout.headings()));
        }
        return found.orElse(null);
    }

    /** The task of a row; reports every ledger and column that does not exist. */
    static Task task(Row row, int number, EditionPlan plan, Problems problems) {
        var builder = new TaskBuilder(row, number, plan, problems);
        var task = builder.counted();
        return task != null ? task : builder.compared();
    }

    /** Rows that count something. */
    private @Nullable Task counted() {
        if (row instanceof Frequency it) {
            return over(Activity.class).of(it.kinds()).counting(it.conditions()).per(it.cycle());
        }
        if (row instanceof Documents it) {
            return over(Document.class).of(it.kinds()).counting(it.conditions()).per(Cycle.YEAR);
        }
        if (row instanceof Count it) {
            return over(it.ledger()).of(it.kinds()).counting(it.conditions()).per(it.cycle());
        }
        if (row instanceof Headcount it) {
            return over(it.ledger()).of(it.kinds()).counting(it.conditions()).per(Cycle.YEAR);
        }
        if (row instanceof Variety it) {
            return over(it.ledger())
                    .of(it.kinds())
                    .counting(it.conditions())
                    .column(it.column(), "栏目")
                    .per(it.cycle());
        }
        if (row instanceof Checklist) {
            return per(Cycle.YEAR);
        }
        return null;
    }

    /** Rows that compare with members, with a share of records, or with a day. */
    private Task compared() {
        if (row instanceof Coverage it) {
            return over(it.ledger())
                    .of(it.kinds())
                    .counting(it.conditions())
                    .members(it.members())
                    .column(it.sumOf(), "求和栏目")
                    .per(it.cycle());
        }
        if (row instanceof Average it) {
            return over(it.ledger())
                    .of(it.kinds())
                    .counting(it.conditions())
                    .members(it.members())
                    .column(it.sumOf(), "求和栏目")
                    .per(Cycle.YEAR);
        }
        if (row instanceof PerHead it) {
            return over(Money.class)
                    .of(it.kinds())
                    .counting(it.conditions())
                    .members(it.members())
                    .per(Cycle.YEAR);
        }
        if (row instanceof Streak it) {
            return over(Due.class).members(it.members()).per(Cycle.YEAR);
        }
        if (row instanceof Share it) {
            return over(it.ledger())
                    .of(it.kinds())
                    .within(it.scope())
                    .counting(it.conditions())
                    .per(it.cycle());
        }
        return timed();
    }

    private Task timed() {
        if (row instanceof Deadline it) {
            return over(it.ledger())
                    .of(it.kinds())
                    .within(it.scope())
                    .column(it.doneColumn(), "完成栏目")
                    .second(it.dueColumn(), "期限栏目")
                    .per(Cycle.YEAR);
        }
        if (row instanceof Interval) {
            return over(Step.class).per(Cycle.YEAR);
        }
        throw new IllegalArgumentException("No task for rows of '%s'.".formatted(row.getClass()));
    }
}
