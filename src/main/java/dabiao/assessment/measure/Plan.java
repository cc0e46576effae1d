package dabiao.assessment.measure;

import dabiao.fact.Activity;
import dabiao.fact.Document;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Money;
import dabiao.problem.Nearest;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.Deadline;
import dabiao.rulebook.row.Documents;
import dabiao.rulebook.row.Frequency;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.PerHead;
import dabiao.rulebook.row.Row;
import dabiao.rulebook.row.Share;
import dabiao.rulebook.row.Variety;
import dabiao.table.Column;
import dabiao.table.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rulebook made ready for one year: for each standard its editions, for each row of their tables a task. Immutable. */
public final class Plan {

    private final Rulebook rulebook;
    private final int year;
    private final List<EditionPlan> editions = new ArrayList<>();
    private final Map<String, EditionPlan> leading = new LinkedHashMap<>();
    private final Map<Row, Task> tasks = new IdentityHashMap<>();

    /** Reports every row that names a ledger, column or value which does not exist. */
    public Plan(Rulebook rulebook, int year, Problems problems) {
        this.rulebook = rulebook;
        this.year = year;
        for (String standard : rulebook.standards()) {
            plan(standard, problems);
        }
        editions.forEach(it -> it.edition().measuringRows().forEach(row -> tasks.put(row, task(row, it, problems))));
    }

    private void plan(String standard, Problems problems) {
        for (Edition edition : rulebook.editions()) {
            if (!edition.standard().equals(standard)) {
                continue;
            }
            var plan = new EditionPlan(edition, rulebook, year, problems);
            boolean judges = !plan.judged(Cycle.MONTH).isEmpty();
            if (judges) {
                editions.add(plan);
                leading.putIfAbsent(standard, plan);
            }
        }
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public int year() {
        return year;
    }

    /** All editions that judge some period of the year. */
    public List<EditionPlan> editions() {
        return editions;
    }

    /**
     * For each standard the edition that gives the marks of the year: the one in force on its first day, or the first one of the
     * year where the standard is new.
     */
    public Map<String, EditionPlan> leading() {
        return leading;
    }

    /** The plan of the edition that gives the marks for a criterion; empty where no leading edition has it. */
    public Optional<EditionPlan> planOf(Criterion criterion) {
        return leading.values().stream()
                .filter(it -> it.edition().criteria().stream().anyMatch(other -> other == criterion))
                .findFirst();
    }

    Task task(Row row) {
        var task = tasks.get(row);
        if (task == null) {
            throw new IllegalArgumentException("Row '%s' is not part of this plan.".formatted(row.place()));
        }
        return task;
    }

    private static Task task(Row row, EditionPlan plan, Problems problems) {
        if (row instanceof Frequency it) {
            return new Builder(row, plan, problems)
                    .over(Activity.class)
                    .counting(it.conditions())
                    .per(it.cycle());
        }
        if (row instanceof Documents it) {
            return new Builder(row, plan, problems)
                    .over(Document.class)
                    .counting(it.conditions())
                    .per(Cycle.YEAR);
        }
        if (row instanceof Count it) {
            return new Builder(row, plan, problems)
                    .over(it.ledger())
                    .counting(it.conditions())
                    .per(it.cycle());
        }
        if (row instanceof Coverage it) {
            return new Builder(row, plan, problems)
                    .over(it.ledger())
                    .counting(it.conditions())
                    .members(it.members())
                    .column(it.sumOf(), "求和栏目")
                    .per(it.cycle());
        }
        if (row instanceof PerHead it) {
            return new Builder(row, plan, problems)
                    .over(Money.class)
                    .counting(it.conditions())
                    .members(it.members())
                    .per(Cycle.YEAR);
        }
        if (row instanceof Share it) {
            return new Builder(row, plan, problems)
                    .over(it.ledger())
                    .within(it.scope())
                    .counting(it.conditions())
                    .per(it.cycle());
        }
        if (row instanceof Deadline it) {
            return new Builder(row, plan, problems)
                    .over(it.ledger())
                    .within(it.scope())
                    .column(it.doneColumn(), "完成栏目")
                    .second(it.dueColumn(), "期限栏目")
                    .per(Cycle.YEAR);
        }
        if (row instanceof Headcount it) {
            return new Builder(row, plan, problems)
                    .over(it.ledger())
                    .counting(it.conditions())
                    .per(Cycle.YEAR);
        }
        if (row instanceof Variety it) {
            return new Builder(row, plan, problems)
                    .over(it.ledger())
                    .counting(it.conditions())
                    .column(it.column(), "栏目")
                    .per(it.cycle());
        }
        throw new IllegalArgumentException("No task for rows of '%s'.".formatted(row.getClass()));
    }

    /** Gathers what a row names. */
    private static final class Builder {

        private final Row row;
        private final EditionPlan plan;
        private final Problems problems;
        private Class<? extends Fact> ledger = Activity.class;
        private Test scope = Test.NONE;
        private Test tests = Test.NONE;
        private Test members = Test.NONE;
        private @Nullable Column column;
        private @Nullable Column second;

        Builder(Row row, EditionPlan plan, Problems problems) {
            this.row = row;
            this.plan = plan;
            this.problems = problems;
        }

        Builder over(Class<? extends Fact> type) {
            ledger = type;
            return this;
        }

        Builder over(String title) {
            return over(EditionPlan.ledger(title, row.place(), problems));
        }

        Builder within(Words names) {
            scope = plan.tests(names);
            return this;
        }

        Builder counting(Words names) {
            tests = plan.tests(names);
            return this;
        }

        Builder members(Words names) {
            members = plan.tests(names);
            return this;
        }

        Builder column(@Nullable String heading, String at) {
            column = find(heading, at);
            return this;
        }

        Builder second(@Nullable String heading, String at) {
            second = find(heading, at);
            return this;
        }

        Task per(Cycle cycle) {
            var criterion = plan.criterion(row.criterion());
            return new Task(row, plan, criterion, plan.judged(cycle), ledger, scope, tests, members, column, second);
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
    }
}
