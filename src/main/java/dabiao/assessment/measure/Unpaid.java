package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Due;
import dabiao.fact.Member;
import dabiao.rulebook.row.Streak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each member the longest run of months without full dues. What lies before the first month of the ledger is not known
 * and does not count; who was transferred in pays here from the next month on.
 */
final class Unpaid {

    /** Months on end; {@code months} is at least 1. */
    private record Run(YearMonth last, int months) {

        YearMonth first() {
            return last.minusMonths(months - 1L);
        }
    }

    private static final int MONTHS = 12;
    private static final BitSet NEVER = new BitSet();

    private final Cell cell;
    private final Streak row;

    Unpaid(Cell cell, Streak row) {
        this.cell = cell;
        this.row = row;
    }

    List<PeriodFinding> findings() {
        return cell.task().periods().stream().map(this::finding).toList();
    }

    private PeriodFinding finding(Period period) {
        var roster = Roster.of(cell, row.rosterOn(), row.members(), period);
        var note = "按 %s，连续未足额缴纳不得超过 %d 个月".formatted(roster.said(), row.most());
        if (roster.isEmpty()) {
            return cell.empty(period, row.whenEmpty(), "人", note);
        }
        var counted = new ArrayList<Evidence>();
        var notCounted = new ArrayList<Evidence>();
        if (cell.facts().has(Due.class)) {
            sort(roster.members(), period, counted, notCounted);
        }
        var needed = BigDecimal.valueOf(roster.size());
        var had = BigDecimal.valueOf(counted.size());
        var measured = new Cell.Measured(
                period, null, needed, had, had.compareTo(needed) == 0, "人", counted, notCounted, note);
        return cell.judge(measured, cell.facts().asOf());
    }

    private void sort(List<Member> members, Period period, List<Evidence> counted, List<Evidence> notCounted) {
        var dues = cell.facts().dossier().all(Due.class);
        var beginning = YearMonth.from(dues.get(0).month());
        var paid = paid(dues, beginning);
        var end = lastMonth(period);
        for (Member member : members) {
            var run = longest(paid.getOrDefault(member.code(), NEVER), beginning, since(member), end);
            var reason = run == null || run.months() <= row.most()
                    ? null
                    : "%s 至 %s 连续 %d 个月没有足额缴纳".formatted(run.first(), run.last(), run.months());
            (reason == null ? counted : notCounted).add(new Evidence(member, reason));
        }
    }

    /** The months that each paid, counted from the first of the ledger. */
    private Map<String, BitSet> paid(List<Due> dues, YearMonth beginning) {
        var paid = new HashMap<String, BitSet>();
        for (Due due : dues) {
            if (isPaid(due)) {
                paid.computeIfAbsent(due.member(), it -> new BitSet()).set(since(beginning, due.month()));
            }
        }
        return paid;
    }

    private static int since(YearMonth beginning, LocalDate day) {
        return (day.getYear() - beginning.getYear()) * MONTHS + day.getMonthValue() - beginning.getMonthValue();
    }

    private boolean isPaid(Due due) {
        boolean late = due.paidOn() != null && due.paidOn().isAfter(cell.facts().asOf());
        var amount = late || due.paid() == null ? BigDecimal.ZERO : due.paid();
        return due.payable() == null ? amount.signum() > 0 : amount.compareTo(due.payable()) >= 0;
    }

    /** The last month that is over. */
    private YearMonth lastMonth(Period period) {
        LocalDate asOf = cell.facts().asOf();
        var last = period.last().isAfter(asOf) ? asOf : period.last();
        return YearMonth.from(last.plusDays(1)).minusMonths(1);
    }

    private static LocalDate since(Member member) {
        return member.joined() != null ? member.joined().plusMonths(1) : member.admitted();
    }

    private static @Nullable Run longest(BitSet paid, YearMonth beginning, LocalDate from, YearMonth until) {
        int last = since(beginning, until.atDay(1));
        int longest = 0;
        int end = 0;
        int months = 0;
        for (int month = Math.max(0, since(beginning, from)); month <= last; month++) {
            months = paid.get(month) ? 0 : months + 1;
            end = months > longest ? month : end;
            longest = Math.max(longest, months);
        }
        return longest == 0 ? null : new Run(beginning.plusMonths(end), longest);
    }
}
