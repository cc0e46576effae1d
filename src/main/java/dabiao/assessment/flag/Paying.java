package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Due;
import dabiao.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Party dues and the activity fund; two pots that are never mixed. */
final class Paying {

    private Paying() {}

    /** Members whose longest run of unpaid months that touches the year has so many months, and less than so many more. */
    static List<Evidence> arrears(Case it) {
        int from = it.settings().number("月数");
        Optional<Integer> below =
                it.settings().text("不满").map(any -> it.settings().number("不满"));
        return Case.each(it.rows().members(), member -> {
            var run = run(it, it.rows().dues(member));
            boolean meant = run.size() >= from && (below.isEmpty() || run.size() < below.get());
            return meant
                    ? "%s 至 %s 连续 %d 个月未缴".formatted(month(run.get(0)), month(run.get(run.size() - 1)), run.size())
                    : null;
        });
    }

    private static YearMonth month(Due due) {
        return YearMonth.from(due.month());
    }

    /** The longest run of months with an entry of dues of which nothing was paid; only if it reaches into the year. */
    private static List<Due> run(Case it, List<Due> months) {
        List<Due> longest = List.of();
        int from = 0;
        for (int i = 0; i < months.size(); i++) {
            var due = months.get(i);
            if (!isOpen(due, it.facts().asOf())) {
                from = i + 1;
            } else if (i > from && YearRows.month(due) != YearRows.month(months.get(i - 1)) + 1) {
                from = i;
            }
            if (i + 1 - from > longest.size() && due.month().getYear() == it.year()) {
                longest = months.subList(from, i + 1);
            }
        }
        return longest;
    }

    private static boolean isOpen(Due due, LocalDate asOf) {
        boolean owes = due.payable() == null || due.payable().signum() > 0;
        boolean late = due.paidOn() != null && due.paidOn().isAfter(asOf);
        return owes && (late || due.paid() == null || due.paid().signum() == 0);
    }

    static List<Evidence> wrongRate(Case it) {
        var pensioned = it.settings().words("离退休状况");
        var working = it.settings().parsed("在职档次", Rates.class, Rates::parse).remembering();
        var retired = it.settings().parsed("离退休档次", Rates.class, Rates::parse).remembering();
        var tolerance = it.settings().amount("容差");
        return Case.each(it.all(Due.class), due -> {
            var rates = it.wasAny(due.member(), pensioned, due.month()) ? retired : working;
            var right = right(due, rates);
            var payable = due.payable();
            return right == null
                            || payable == null
                            || right.subtract(payable).abs().compareTo(tolerance) <= 0
                    ? null
                    : "%s 基数 %s，应缴 %s，按档次为 %s"
                            .formatted(
                                    it.facts().nameOf(due.member()), plain(due.base()), plain(payable), plain(right));
        });
    }

    /** What would be due for the base; null where there is nothing to compare it with. */
    private static @Nullable BigDecimal right(Due due, UnaryOperator<BigDecimal> rates) {
        var base = due.base();
        return base == null || base.signum() <= 0 ? null : rates.apply(base);
    }

    /** Members whose base stood the same in so many months on end, up to the last. */
    static List<Evidence> sameBase(Case it) {
        int from = it.settings().number("月数");
        return Case.each(it.rows().members(), member -> {
            var dues = it.rows().dues(member);
            int same = same(dues);
            return same >= from ? "基数 %s，%d 个月没有变".formatted(plain(last(dues)), same) : null;
        });
    }

    private static @Nullable BigDecimal last(List<Due> dues) {
        return dues.isEmpty() ? null : dues.get(dues.size() - 1).base();
    }

    /** How many entries on end, counted from the last, have its base. */
    private static int same(List<Due> dues) {
        var base = last(dues);
        int first = dues.size();
        while (base != null && first > 0 && isSame(dues.get(first - 1).base(), base)) {
            first--;
        }
        return dues.size() - first;
    }

    private static boolean isSame(@Nullable BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    static List<Evidence> overBudget(Case it) {
        var budget = sum(it, "预算");
        var spent = sum(it, "支出");
        return budget.signum() > 0 && spent.compareTo(budget) > 0
                ? List.of(new Evidence(
                        it.facts().organisation(), "预算 %s 元，支出 %s 元".formatted(plain(budget), plain(spent))))
                : List.of();
    }

    private static BigDecimal sum(Case it, String parameter) {
        var kinds = it.settings().words(parameter);
        var sum = BigDecimal.ZERO;
        for (Money one : it.all(Money.class)) {
            sum = kinds.contains(one.kind()) ? sum.add(one.amount()) : sum;
        }
        return sum;
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
