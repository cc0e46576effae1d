package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Claim;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.rulebook.row.Reckoning;
import java.math.BigDecimal;
import java.util.List;

/** Figures of reports against the ledgers. */
final class Claiming {

    private final Case look;

    private Claiming(Case look) {
        this.look = look;
    }

    static List<Evidence> unlike(Case it, Watchlist checklist) {
        var claiming = new Claiming(it);
        return Case.each(it.all(Claim.class), claim -> {
            var tallies = checklist.tallies(claim);
            var found =
                    tallies.stream().map(one -> claiming.found(claim, one)).reduce(BigDecimal.ZERO, BigDecimal::add);
            return tallies.isEmpty() || found.compareTo(claim.number()) == 0
                    ? null
                    : "申报 %s，台账 %s".formatted(plain(claim.number()), plain(found));
        });
    }

    private BigDecimal found(Claim claim, Watchlist.Tallied by) {
        var rows = look.facts().rows(by.ledger(), by.row().kinds()).stream()
                .filter(it -> isMeant(claim, it, by))
                .toList();
        return switch (by.row().reckoning()) {
            case ROWS, ON_LAST_DAY -> BigDecimal.valueOf(rows.size());
            case PEOPLE ->
                BigDecimal.valueOf(
                        rows.stream().mapToInt(it -> it.people().size()).sum());
            case SUM -> rows.stream().map(it -> amount(it, by)).reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    private boolean isMeant(Claim claim, Fact fact, Watchlist.Tallied by) {
        boolean onLastDay = by.row().reckoning() == Reckoning.ON_LAST_DAY;
        var day = onLastDay ? claim.to() : fact.date();
        return (onLastDay ? fact instanceof Member it && it.on(day) : isWithin(claim, fact))
                && (by.row().tags().isEmpty()
                        || fact.tags().containsAny(by.row().tags()))
                && by.tests().rejects(fact, look.facts(), day) == null;
    }

    private static boolean isWithin(Claim claim, Fact fact) {
        return !fact.date().isBefore(claim.from()) && !fact.date().isAfter(claim.to());
    }

    private static BigDecimal amount(Fact fact, Watchlist.Tallied by) {
        var value = by.column() == null ? null : by.column().of(fact);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
