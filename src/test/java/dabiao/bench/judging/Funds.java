package dabiao.bench.judging;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
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
    private final Period year;
    private final Standing standing;
    private final String heads;
    private final List<Money> budget = new ArrayList<>();
    private final List<Money> spent = new ArrayList<>();

    Funds(Branch branch, Standing standing) {
        this.branch = branch;
        this.year = branch.year.whole;
        this.standing = standing;
        this.heads = "人数按 " + branch.people + "，每人 100 元";
        for (Money it : branch.dossier.all(Money.class)) {
            if (it.countsForYear() == branch.year.year) {
                switch (it.kind()) {
                    case "预算" -> budget.add(it);
                    case "支出" -> spent.add(it);
                    default -> {}
                }
            }
        }
    }

    PeriodFinding budget(Label label) {
        return perHead(label, budget);
    }

    PeriodFinding spending(Label label) {
        return perHead(label, spent);
    }

    private PeriodFinding perHead(Label label, List<Money> amounts) {
        if (branch.roster.isEmpty()) {
            return standing.nothing(label, year, heads);
        }
        var counted = new ArrayList<Evidence>(amounts.size());
        var notCounted = new ArrayList<Evidence>(0);
        var sum = BigDecimal.ZERO;
        for (Money it : amounts) {
            if (it.date().isAfter(branch.asOf)) {
                notCounted.add(new Evidence(it, branch.tooLate));
            } else {
                counted.add(new Evidence(it, null));
                sum = sum.add(it.amount());
            }
        }
        var needed = EACH.multiply(BigDecimal.valueOf(branch.roster.size()));
        var it = new Measured(year, null, needed, sum, counted, notCounted, heads);
        return standing.of(label, it, sum.compareTo(needed) >= 0, year.last());
    }

    PeriodFinding purposes(Label label) {
        return share(label, it -> it.category() != null && PURPOSES.contains(it.category()) ? null : "用途不在允许范围内");
    }

    PeriodFinding approvals(Label label) {
        return share(label, Funds::unapproved);
    }

    private static @Nullable String unapproved(Money it) {
        if (it.approvedOn() == null) {
            return "没有审批日期";
        }
        return it.approvedOn().isAfter(it.date()) ? "先支出、后审批" : null;
    }

    private PeriodFinding share(Label label, Function<Money, @Nullable String> rejects) {
        var right = new ArrayList<Evidence>(spent.size());
        var wrong = new ArrayList<Evidence>(0);
        for (Money it : spent) {
            if (!it.date().isAfter(branch.asOf)) {
                var reason = rejects.apply(it);
                (reason == null ? right : wrong).add(new Evidence(it, reason));
            }
        }
        return standing.share(label, year, right, wrong);
    }
}
