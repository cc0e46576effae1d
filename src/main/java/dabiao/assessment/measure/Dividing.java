package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Money;
import dabiao.rulebook.row.PerHead;
import dabiao.rulebook.row.WhenEmpty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares money of the year with a standard for each head; in yuan, exact, without dividing. */
final class Dividing {

    private final Cell cell;
    private final Task task;
    private final PerHead row;

    Dividing(Cell cell, PerHead row) {
        this.cell = cell;
        this.task = cell.task();
        this.row = row;
    }

    List<PeriodFinding> findings() {
        var findings = new ArrayList<PeriodFinding>(task.periods().size());
        for (Period it : task.periods()) {
            findings.add(finding(it));
        }
        return findings;
    }

    private PeriodFinding finding(Period period) {
        var roster = Roster.of(cell, row.headsOn(), row.members(), period);
        var note = "人数按 " + roster.said() + "，每人 " + row.leastEach().toPlainString() + " 元";
        if (roster.isEmpty()) {
            return cell.empty(period, WhenEmpty.NO_DATA, "元", note);
        }
        var counted = new ArrayList<Evidence>();
        var notCounted = new ArrayList<Evidence>();
        var sum = sum(counted, notCounted);
        var needed = row.leastEach().multiply(BigDecimal.valueOf(roster.size()));
        var measured = new Cell.Measured(
                period, null, needed, sum, sum.compareTo(needed) >= 0, "元", counted, notCounted, note);
        return cell.judge(measured, task.dueBy(period, true));
    }

    private BigDecimal sum(List<Evidence> counted, List<Evidence> notCounted) {
        int year = task.plan().calendar().year();
        var sum = BigDecimal.ZERO;
        for (Money money : cell.facts().dossier().all(Money.class)) {
            if (money.countsForYear() != year || !row.kinds().contains(money.kind())) {
                continue;
            }
            var evidence = new Evidence(money, rejects(money));
            (evidence.reason() == null ? counted : notCounted).add(evidence);
            sum = evidence.reason() == null ? sum.add(money.amount()) : sum;
        }
        return sum;
    }

    private @org.jspecify.annotations.Nullable String rejects(Money money) {
        if (!row.categories().isEmpty() && !money.tags().containsAny(row.categories())) {
            return "经费类别不在规定范围内";
        }
        var late = cell.tooLate(money);
        return late != null ? late : task.tests().rejects(money, cell.facts(), money.date());
    }
}
