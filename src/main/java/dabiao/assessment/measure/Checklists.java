package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.RuleReference;
import dabiao.assessment.Status;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Checklist;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of the stage between 核查 and 计分 report to: criteria that are judged from others of their edition. Belongs to one
 * assessment.
 */
public final class Checklists {

    private final Plan plan;
    private final Facts facts;
    private final Map<String, Status> statuses;
    private final Function<RuleContext, RuleReference> references;
    private final Map<String, List<PeriodFinding>> found = new HashMap<>();

    /** {@code statuses} says how each criterion that concerns the organisation came out, by its id. */
    public Checklists(
            Plan plan, Facts facts, Map<String, Status> statuses, Function<RuleContext, RuleReference> references) {
        this.plan = plan;
        this.facts = facts;
        this.statuses = statuses;
        this.references = references;
    }

    /** Counts how many of the listed criteria are met. */
    public void check(RuleContext rule, Checklist row) {
        if (!statuses.containsKey(row.criterion())) {
            return;
        }
        var reference = references.apply(rule);
        var cell = new Cell(plan.task(row), facts, reference);
        var findings =
                cell.task().periods().stream().map(it -> finding(cell, row, it)).toList();
        if (found.put(row.criterion(), findings) != null) {
            throw new Refused(Problem.error(
                    "R410", row.place(), "有两条规则同时认定这一行，其中一条是“%s”。".formatted(reference.name()), "只能留一条。"));
        }
    }

    /** What was found for a criterion; empty where no list is its measure. */
    public List<PeriodFinding> of(String criterion) {
        return found.getOrDefault(criterion, List.of());
    }

    private PeriodFinding finding(Cell cell, Checklist row, Period period) {
        int owed = (int) count(row, it -> it != Status.NOT_APPLICABLE && it != Status.WAIVED);
        int needed = Math.min(row.least(), owed);
        int met = (int) count(row, it -> it == Status.MET);
        var measured = new Cell.Measured(
                period,
                null,
                BigDecimal.valueOf(needed),
                BigDecimal.valueOf(met),
                met >= needed,
                "项",
                List.of(),
                List.of(),
                note(cell, row));
        return cell.judge(measured, owed == 0 ? Status.NOT_APPLICABLE : status(row, needed, met));
    }

    private Status status(Checklist row, int needed, int met) {
        if (met >= needed) {
            return Status.MET;
        }
        if (met + count(row, it -> it == Status.NOT_DUE) >= needed) {
            return Status.NOT_DUE;
        }
        if (met > 0 || count(row, it -> it == Status.PARTLY_MET) > 0) {
            return Status.PARTLY_MET;
        }
        return count(row, it -> it == Status.NOT_MET) > 0 ? Status.NOT_MET : Status.NO_DATA;
    }

    private long count(Checklist row, Predicate<Status> wanted) {
        int count = 0;
        for (String it : row.criteria()) {
            count += wanted.test(status(it)) ? 1 : 0;
        }
        return count;
    }

    private Status status(String criterion) {
        return statuses.getOrDefault(criterion, Status.NOT_APPLICABLE);
    }

    /** Every listed criterion by how it came out: 达标：通读党章、党内关怀；不达标：上好一堂党课. */
    private String note(Cell cell, Checklist row) {
        return row.criteria().stream()
                .collect(Collectors.groupingBy(
                        this::status,
                        TreeMap::new,
                        Collectors.mapping(
                                it -> cell.task().plan().criterion(it).name(), Collectors.joining("、"))))
                .entrySet()
                .stream()
                .map(it -> it.getKey().word() + "：" + it.getValue())
                .collect(Collectors.joining("；"));
    }
}
