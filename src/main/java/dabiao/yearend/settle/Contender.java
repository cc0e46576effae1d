package dabiao.yearend.settle;

import dabiao.rulebook.row.TieBreak;
import java.math.BigDecimal;
import java.util.List;

/**
 * One object of the points contest: a leading team, a work team, a cadre, a member.
 *
 * @param key names it over all kinds and organisations
 * @param code of the member or body; {@code organisation} is where its last entry stands
 * @param tallies by dimension, in the order of the table
 * @param foreign entries in dimensions that this kind does not have; none of them counts
 * @param carried points brought over from the year before
 * @param total of all dimensions and what was carried
 * @param grade 等次 by the total; empty where there are no grades
 * @param rank from 1, equal where nothing tells two apart; 0 for one who is not ranked
 * @param best whether it is among the best (十佳)
 * @param undecided whether the last place among the best is shared and a Party body has to decide
 * @param reasons why it is not ranked, or what decided a tie; in Chinese
 */
public record Contender(
        String key,
        String code,
        String name,
        String organisation,
        List<Tally> tallies,
        List<CountedEntry> foreign,
        BigDecimal carried,
        BigDecimal total,
        String grade,
        int rank,
        boolean best,
        boolean undecided,
        List<String> reasons) {

    public Contender {
        tallies = List.copyOf(tallies);
        foreign = List.copyOf(foreign);
        reasons = List.copyOf(reasons);
    }

    /** How many dimensions have their star. */
    public int stars() {
        return (int) tallies.stream().filter(Tally::hasStar).count();
    }

    /** Points taken away over the year, as a positive number. */
    public BigDecimal taken() {
        return tallies.stream()
                .flatMap(it -> it.entries().stream())
                .map(CountedEntry::counted)
                .filter(it -> it.signum() < 0)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }

    BigDecimal value(String item) {
        return switch (item) {
            case TieBreak.STARS -> BigDecimal.valueOf(stars());
            case TieBreak.TAKEN -> taken();
            default ->
                tallies.stream()
                        .filter(it -> it.dimension().equals(item))
                        .map(Tally::sum)
                        .findFirst()
                        .orElse(BigDecimal.ZERO);
        };
    }

    Contender placed(int newRank, boolean isBest, boolean isUndecided, List<String> why) {
        return new Contender(
                key,
                code,
                name,
                organisation,
                tallies,
                foreign,
                carried,
                total,
                grade,
                newRank,
                isBest,
                isUndecided,
                why);
    }
}
