package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Attribution;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.Documents;
import dabiao.rulebook.row.Frequency;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts rows of a ledger in every period, for each body where each owes it. */
final class Counting {

    /** What is counted and how many are owed. */
    private record Owed(
            Words tags,
            Cycle cycle,
            Attribution attribution,
            int least,
            @Nullable Integer most,
            @Nullable String perBody,
            @Nullable MonthDay by,
            String unit) {}

    private final Cell cell;
    private final Task task;
    private final Owed owed;
    private final Placement placement;

    private Counting(Cell cell, Owed owed) {
        this.cell = cell;
        this.task = cell.task();
        this.owed = owed;
        this.placement = new Placement(cell, owed.cycle(), owed.attribution());
    }

    static List<PeriodFinding> activities(Cell cell, Frequency row) {
        return new Counting(
                        cell,
                        new Owed(
                                row.tags(),
                                row.cycle(),
                                row.attribution(),
                                row.least(),
                                null,
                                row.perBody(),
                                null,
                                "次"))
                .findings();
    }

    static List<PeriodFinding> documents(Cell cell, Documents row) {
        return new Counting(
                        cell,
                        new Owed(row.tags(), Cycle.YEAR, row.attribution(), row.least(), null, null, row.by(), "份"))
                .findings();
    }

    static List<PeriodFinding> rows(Cell cell, Count row) {
        int least = row.least() == null ? 0 : row.least();
        return new Counting(
                        cell,
                        new Owed(
                                row.tags(),
                                row.cycle(),
                                row.attribution(),
                                least,
                                row.most(),
                                null,
                                null,
                                cell.task().ledger() == Activity.class ? "次" : "项"))
                .findings();
    }

    private List<PeriodFinding> findings() {
        var findings = new ArrayList<PeriodFinding>(task.periods().size());
        var rows = task.rows(cell.facts());
        var places = placement.of(rows);
        if (owed.perBody() == null) {
            add(null, rows, places, findings);
        } else {
            for (Body it : cell.facts().bodies(owed.perBody())) {
                add(it, rows, places, findings);
            }
            addUnassigned(findings);
        }
        return findings;
    }

    /** An organisation without any such body owes nothing by it, and says so once for each period. */
    private void addUnassigned(List<PeriodFinding> findings) {
        if (findings.isEmpty()) {
            var note = "没有" + owed.perBody() + "，不作要求";
            task.periods()
                    .forEach(it -> findings.add(
                            cell.empty(it, dabiao.rulebook.row.WhenEmpty.NOT_APPLICABLE, owed.unit(), note)));
        }
    }

    private void add(@Nullable Body body, List<? extends Fact> rows, int[] places, List<PeriodFinding> findings) {
        var slots = new Slots(task.periods(), places.length);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && isOwed(rows.get(i), body)) {
                slots.put(places[i], weighed(rows.get(i)));
            }
        }
        var life = body == null ? null : Life.of(body);
        for (Period it : task.periods()) {
            if (life == null || life.touches(it.first(), it.last())) {
                findings.add(finding(it, body, slots));
            }
        }
    }

    private boolean isOwed(Fact fact, @Nullable Body body) {
        return (owed.tags().isEmpty() || fact.tags().containsAny(owed.tags()))
                && (body == null || body.code().equals(fact.body()));
    }

    private Evidence weighed(Fact fact) {
        var reason = placement.rejects(fact);
        if (reason == null && owed.by() != null) {
            reason = late(fact, owed.by());
        }
        if (reason == null) {
            reason = task.tests().rejects(fact, cell.facts(), fact.date());
        }
        return new Evidence(fact, reason);
    }

    private @Nullable String late(Fact fact, MonthDay by) {
        return fact.date().isAfter(deadline(by)) ? "晚于规定的 " + deadline(by) : null;
    }

    private LocalDate deadline(MonthDay by) {
        return by.atYear(task.plan().calendar().year());
    }

    private PeriodFinding finding(Period period, @Nullable Body body, Slots slots) {
        var counted = slots.counted(period.index());
        var had = BigDecimal.valueOf(counted.size());
        boolean met = counted.size() >= owed.least() && (owed.most() == null || counted.size() <= owed.most());
        var note = owed.most() == null ? "" : "最多 " + owed.most() + " 项";
        var measured = new Cell.Measured(
                period,
                body,
                BigDecimal.valueOf(owed.least()),
                had,
                met,
                owed.unit(),
                counted,
                slots.rejected(period.index()),
                note);
        return cell.judge(measured, dueBy(period));
    }

    private LocalDate dueBy(Period period) {
        return owed.by() != null ? deadline(owed.by()) : task.dueBy(period, owed.attribution() == Attribution.BY_YEAR);
    }
}
