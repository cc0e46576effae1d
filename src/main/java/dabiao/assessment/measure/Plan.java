package dabiao.assessment.measure;

import dabiao.fact.Activity;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<Row, Placed> tasks = new IdentityHashMap<>();
    private final Map<Criterion, Integer> criteria = new IdentityHashMap<>();
    private final AskedKinds kinds = new AskedKinds();
    private final List<String> ids;
    private final boolean hasChecklists;

    /**
     * A row made ready.
     *
     * @param criterion number of its criterion
     * @param leading the edition that gives the marks of its standard
     */
    record Placed(Task task, int criterion, @Nullable EditionPlan leading) {

        /** Whether the standard of the row is for the organisation at all. */
        boolean concerns(Facts facts) {
            return leading != null && leading.concerns(facts);
        }
    }

    /** Reports every row that names a ledger, column or value which does not exist. */
    public Plan(Rulebook rulebook, int year, Problems problems) {
        this.rulebook = rulebook;
        this.year = year;
        for (String standard : rulebook.standards()) {
            plan(standard, problems);
        }
        number();
        this.ids = editions.stream().map(EditionPlan::id).sorted().toList();
        this.hasChecklists = editions.stream()
                .anyMatch(it -> !it.edition().rows(Checklist.class).isEmpty());
        editions.forEach(it -> it.edition()
                .measuringRows()
                .forEach(row -> add(row, TaskBuilder.task(row, tasks.size(), it, problems))));
    }

    /** What several editions call by one id is one criterion. */
    private void number() {
        var numbers = new HashMap<String, Integer>();
        for (EditionPlan plan : editions) {
            for (Criterion it : plan.edition().criteria()) {
                criteria.put(it, numbers.computeIfAbsent(it.id(), id -> numbers.size()));
            }
        }
    }

    private void add(Row row, Task task) {
        var leading = this.leading.get(task.plan().edition().standard());
        tasks.put(row, new Placed(task, number(task.criterion()), leading));
        if (task.ledger() == Activity.class) {
            kinds.add(task.kinds());
        }
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

    /** The kinds of activity that the rows ask for. */
    public AskedKinds kinds() {
        return kinds;
    }

    /** All editions that judge some period of the year. */
    public List<EditionPlan> editions() {
        return editions;
    }

    /** Their names, sorted. */
    public List<String> ids() {
        return ids;
    }

    /** Whether some criteria are judged from others. */
    public boolean hasChecklists() {
        return hasChecklists;
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

    /** How many criteria there are; those of two editions with one id are one. */
    int criteria() {
        return criteria.size();
    }

    /** A criterion by number, from 0. */
    int number(Criterion criterion) {
        var number = criteria.get(criterion);
        if (number == null) {
            throw new IllegalArgumentException("Criterion '%s' is not part of this plan.".formatted(criterion.place()));
        }
        return number;
    }

    /** How many rows are measured. */
    int tasks() {
        return tasks.size();
    }

    Task task(Row row) {
        return placed(row).task();
    }

    Placed placed(Row row) {
        var placed = tasks.get(row);
        if (placed == null) {
            throw new IllegalArgumentException("Row '%s' is not part of this plan.".formatted(row.place()));
        }
        return placed;
    }
}
