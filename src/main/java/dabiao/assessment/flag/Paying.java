package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Due;
import dabiao.fact.Member;
import dabiao.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Party dues and the activity fund; two pots that are never mixed. */
final class Paying {

    private Paying() {}

    /** Members whose longest run of unpaid months that touches the year has so many months, and less than so many more. */
    static List<Evidence> arrears(Case it) {
        int from = it.settings().number("月数");
        Optional<Integer> below =
                it.settings().text("不满").map(any -> it.settings().number("不满"));
        var months = months(it);
        return Case.each(members(it), member -> {
            var run = run(it, months.getOrDefault(member.code(), new TreeMap<>()));
            boolean meant =
                    run.size() >= from && below.map(limit -> run.size() < limit).orElse(true);
            return meant ? "%s 至 %s 连续 %d 个月未缴".formatted(run.get(0), run.get(run.size() - 1), run.size()) : null;
        });
    }

    private static Map<String, TreeMap<YearMonth, Due>> months(Case it) {
        var months = new TreeMap<String, TreeMap<YearMonth, Due>>();
        it.facts().dossier().all(Due.class).stream()
                .filter(due -> !due.month().isAfter(it.facts().asOf()))
                .forEach(due -> months.computeIfAbsent(due.member(), none -> new TreeMap<>())
                        .put(YearMonth.from(due.month()), due));
        return months;
    }

    private static List<Member> members(Case it) {
        return it.facts().dossier().all(Member.class).stream()
                .collect(Collectors.toMap(Member::code, one -> one, (one, later) -> later, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The longest run of months with an entry of dues of which nothing was paid; only if it reaches into the year. */
    private static List<YearMonth> run(Case it, TreeMap<YearMonth, Due> months) {
        List<YearMonth> longest = List.of();
        var run = new ArrayList<YearMonth>();
        for (var entry : months.entrySet()) {
            boolean goesOn =
                    run.isEmpty() || run.get(run.size() - 1).plusMonths(1).equals(entry.getKey());
            if (!isOpen(entry.getValue(), it.facts().asOf()) || !goesOn) {
                run.clear();
            }
            if (isOpen(entry.getValue(), it.facts().asOf())) {
                run.add(entry.getKey());
            }
            if (run.size() > longest.size() && entry.getKey().getYear() == it.year()) {
                longest = List.copyOf(run);
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
        var working = it.settings().parsed("在职档次", Rates.class, Rates::parse);
        var retired = it.settings().parsed("离退休档次", Rates.class, Rates::parse);
        var tolerance = it.settings().amount("容差");
        return Case.each(it.all(Due.class), due -> {
            boolean rests = it.wasAny(due.member(), pensioned, due.month());
            return wrongRate(due, rests ? retired : working, tolerance)
                    .map(right -> "%s 基数 %s，应缴 %s，按档次为 %s"
                            .formatted(
                                    it.facts().nameOf(due.member()),
                                    plain(due.base()),
                                    plain(due.payable()),
                                    plain(right)))
                    .orElse(null);
        });
    }

    private static Optional<BigDecimal> wrongRate(Due due, Rates rates, BigDecimal tolerance) {
        var base = due.base();
        var payable = due.payable();
        if (base == null || payable == null || base.signum() <= 0) {
            return Optional.empty();
        }
        var right = rates.payable(base);
        return Optional.of(right).filter(it -> it.subtract(payable).abs().compareTo(tolerance) > 0);
    }

    /** Members whose base stood the same in so many months on end, up to the last. */
    static List<Evidence> sameBase(Case it) {
        int from = it.settings().number("月数");
        var months = months(it);
        return Case.each(members(it), member -> {
            var bases = months.getOrDefault(member.code(), new TreeMap<>()).descendingMap().values().stream()
                    .map(Due::base)
                    .toList();
            var base = bases.isEmpty() ? null : bases.get(0);
            long same = base == null
                    ? 0
                    : bases.stream()
                            .takeWhile(other -> other != null && other.compareTo(base) == 0)
                            .count();
            return same >= from ? "基数 %s，%d 个月没有变".formatted(plain(base), same) : null;
        });
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
        return it.all(Money.class).stream()
                .filter(one -> kinds.contains(one.kind()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
