package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Tenure;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.Moment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Counts the members, posts or bodies that there were on a day. */
final class HeadCounting {

    private final Cell cell;
    private final Task task;
    private final Headcount row;

    HeadCounting(Cell cell, Headcount row) {
        this.cell = cell;
        this.task = cell.task();
        this.row = row;
    }

    List<PeriodFinding> findings() {
        return task.periods().stream().map(this::finding).toList();
    }

    private PeriodFinding finding(Period period) {
        var counted = new ArrayList<Evidence>();
        var notCounted = new ArrayList<Evidence>();
        for (Fact fact : task.rows(cell.facts())) {
            if (holds(fact, period) && (row.tags().isEmpty() || fact.tags().containsAny(row.tags()))) {
                var reason = task.tests().rejects(fact, cell.facts(), Life.dayOf(row.on(), period, period));
                (reason == null ? counted : notCounted).add(new Evidence(fact, reason));
            }
        }
        return cell.judge(measured(period, counted, notCounted), period.last());
    }

    private boolean holds(Fact fact, Period period) {
        var life = Life.of(fact);
        if (row.on() == Moment.THROUGHOUT || row.on() == Moment.ANY_DAY) {
            return life.holds(row.on(), period, period);
        }
        var day = Life.dayOf(row.on(), period, period);
        var asOf = cell.facts().asOf();
        var on = day.isAfter(asOf) ? asOf : day;
        return life.covers(on, on);
    }

    /** A person who holds two of the posts is one. */
    private int heads(List<Evidence> counted) {
        if (task.ledger() != Tenure.class) {
            return counted.size();
        }
        var people = new HashSet<String>();
        for (Evidence it : counted) {
            people.addAll(it.fact().people().list());
        }
        return people.size();
    }

    private String unit() {
        return task.ledger() == Tenure.class || task.ledger() == Member.class ? "人" : "个";
    }

    private Cell.Measured measured(Period period, List<Evidence> counted, List<Evidence> notCounted) {
        int count = heads(counted);
        boolean enough = row.least() == null || count >= row.least();
        boolean notTooMany = row.most() == null || count <= row.most();
        var needed = BigDecimal.valueOf(row.least() != null ? row.least() : 0);
        var note = "按" + row.on().word() + (row.tags().isEmpty() ? "" : "“" + row.tags() + "”") + "计"
                + (row.least() == null ? "" : "，不少于 " + row.least())
                + (row.most() == null ? "" : "，不多于 " + row.most());
        return new Cell.Measured(
                period,
                null,
                needed,
                BigDecimal.valueOf(count),
                enough && notTooMany,
                unit(),
                counted,
                notCounted,
                note);
    }
}
