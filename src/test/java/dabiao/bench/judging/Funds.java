package dabiao.bench.judging;

import static dabiao.bench.judging.Branch.ZERO;

import dabiao.assessment.Status;
import dabiao.bench.judging.Branch.Measured;
import dabiao.bench.judging.Outcome.OfPeriod;
import dabiao.bench.judging.Outcome.Seen;
import dabiao.fact.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 党建经费: so much for each head, spent on what is allowed and approved before. */
final class Funds {

    private static final BigDecimal EACH = BigDecimal.valueOf(100);
    private static final Set<String> PURPOSES = Set.of("党员活动", "教育培训", "学习资料", "走访慰问", "表彰奖励", "阵地建设");

    private final Branch branch;
    private final Year year;
    private final List<Money> budget = new ArrayList<>();
    private final List<Money> spent = new ArrayList<>();

    Funds(Branch branch, Year year) {
        this.branch = branch;
        this.year = year;
        for (Money it : branch.dossier.all(Money.class)) {
            if (it.countsForYear() == year.year) {
                switch (it.kind()) {
                    case "预算" -> budget.add(it);
                    case "支出" -> spent.add(it);
                    default -> {}
                }
            }
        }
    }

    List<OfPeriod> budget() {
        return List.of(perHead(Asked.BUDGET, budget, false));
    }

    List<OfPeriod> spending() {
        return List.of(perHead(Asked.SPENDING, spent, true));
    }

    private OfPeriod perHead(Asked asked, List<Money> amounts, boolean divisible) {
        if (branch.roster.isEmpty()) {
            return branch.empty(asked, year.whole, Status.NO_DATA);
        }
        var counted = new ArrayList<Seen>();
        var notCounted = new ArrayList<Seen>();
        var sum = ZERO;
        for (Money it : amounts) {
            if (it.date().isAfter(branch.asOf)) {
                notCounted.add(new Seen(it.code(), branch.tooLate));
            } else {
                counted.add(new Seen(it.code(), null));
                sum = sum.add(it.amount());
            }
        }
        var needed = EACH.multiply(BigDecimal.valueOf(branch.roster.size()));
        var measured = new Measured(year.whole, null, needed, sum, counted, notCounted);
        return branch.judged(asked, measured, sum.compareTo(needed) >= 0, year.whole.last(), divisible, Money.class);
    }

    List<OfPeriod> purposes() {
        return share(
                Asked.PURPOSE, it -> it.category() != null && PURPOSES.contains(it.category()) ? null : "用途不在允许范围内");
    }

    List<OfPeriod> approvals() {
        return share(Asked.APPROVAL, Funds::unapproved);
    }

    private static @Nullable String unapproved(Money it) {
        if (it.approvedOn() == null) {
            return "没有审批日期";
        }
        return it.approvedOn().isAfter(it.date()) ? "先支出、后审批" : null;
    }

    private List<OfPeriod> share(Asked asked, Function<Money, @Nullable String> rejects) {
        var sorted = new Sorted(1);
        for (Money it : spent) {
            if (!it.date().isAfter(branch.asOf)) {
                sorted.add(0, it.code(), rejects.apply(it));
            }
        }
        return List.of(sorted.share(asked, year.whole, branch, Money.class));
    }
}
