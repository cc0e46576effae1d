package dabiao.yearend.settle;

import dabiao.rulebook.row.TieBreak;
import java.math.BigDecimal;
import java.util.List;

/**
 * One object of the points contest: a leading team, a work team, a cadre, a member.
 *
 * @param key names it over all kinds and organisations
 * @param code of the member or body; {@code organisation} is where its last entry stands
 * @param collected what its entries come to
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
        Collected collected,
        BigDecimal carried,
        BigDecimal total,
        String grade,
        int rank,
        boolean best,
        boolean undecided,
        List<String> reasons) {

    public Contender {
        reasons = List.copyOf(reasons);
    }

    /** Its entries, one by one; they are fetched each time. */
    public Counts counts() {
        return collected.counts();
    }

    public List<Tally> tallies() {
        return counts().tallies();
    }

    public List<CountedEntry> foreign() {
        return counts().foreign();
    }

    /** How many dimensions have their star. */
    public int stars() {
        return collected.stars();
    }

    /** Points taken away over the year, as a positive number. */
    public BigDecimal taken() {
        return collected.taken();
    }

    BigDecimal value(String item) {
        return switch (item) {
            case TieBreak.STARS -> BigDecimal.valueOf(stars());
            case TieBreak.TAKEN -> taken();
            default -> collected.sum(item);
        };
    }

    Contender placed(int newRank, boolean isBest, boolean isUndecided, List<String> why) {
        return new Contender(
                key, code, name, organisation, collected, carried, total, grade, newRank, isBest, isUndecided, why);
    }
}
