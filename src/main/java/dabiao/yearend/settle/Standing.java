package dabiao.yearend.settle;

import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.TieBreak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Where an organisation stands while its year is being settled. */
final class Standing {

    private final Entrant entrant;
    private final Tables tables;
    private final int lastStar;
    private final List<Move> moves = new ArrayList<>();
    private BigDecimal score;
    private int level;
    private boolean fixed;
    private boolean undecided;

    /**
     * @param lastStar level of the year before; -1 where there is none
     */
    Standing(Entrant entrant, Tables tables, int lastStar) {
        this.entrant = entrant;
        this.tables = tables;
        this.lastStar = lastStar;
        this.score = entrant.score().effective();
        this.level = entrant.first().level();
    }

    Entrant entrant() {
        return entrant;
    }

    String code() {
        return entrant.code();
    }

    /** What it has of an item that ties are broken by; nothing counts as 0. */
    BigDecimal value(String item) {
        return switch (item) {
            case TieBreak.RAW_SCORE -> entrant.score().raw();
            case TieBreak.LAST_STAR -> BigDecimal.valueOf(Math.max(0, lastStar));
            default -> entrant.values().getOrDefault(item, BigDecimal.ZERO);
        };
    }

    int lastStar() {
        return lastStar;
    }

    BigDecimal score() {
        return score;
    }

    int level() {
        return level;
    }

    String levelName() {
        return entrant.first().overruled() == null
                ? tables.nameOf(level)
                : entrant.first().name();
    }

    List<Move> moves() {
        return moves;
    }

    /** Whether a decision gave the star, so that neither promotion nor quotas touch it. */
    boolean fixed() {
        return fixed;
    }

    boolean open() {
        return undecided || entrant.open();
    }

    /** Whether a veto took the star away, and with it the rank. */
    boolean vetoed() {
        return entrant.cap() == 0;
    }

    /** Adds to the score, within 0 and the full marks, and gives the star that the new score reaches. */
    void add(BigDecimal marks, String why) {
        var before = score;
        score = before.add(marks).max(BigDecimal.ZERO).min(entrant.score().full());
        int reached = reached();
        note(
                "相对平均",
                reached,
                "%s，得分由 %s 变为 %s%s"
                        .formatted(
                                why,
                                Plain.of(before),
                                Plain.of(score),
                                reached == level ? "" : "，" + tables.nameOf(reached)));
    }

    /** Gives the star by decision; vetoes still hold. */
    void fix(int wanted, String why) {
        int given = Math.min(wanted, entrant.cap());
        note("直接定级", given, given < wanted ? why + "，但受一票否决限制，止于" + tables.nameOf(given) : why);
        fixed = true;
    }

    /** Whether a Party body set the star; then nothing moves it, and it stands as it was set. */
    boolean overruled() {
        var overruled = entrant.first().overruled();
        if (overruled == null) {
            return false;
        }
        note("评定更正", entrant.first().level(), overruled.sentence());
        fixed = true;
        return true;
    }

    /** Brings it down to the highest star, not above a level, whose conditions it fulfils. */
    void lower(String step, int most, String why) {
        int left = highest(most);
        note(step, left, why + "，降为" + tables.nameOf(left));
    }

    /** The highest star whose conditions it fulfils. */
    int reached() {
        return highest(Integer.MAX_VALUE);
    }

    /** Notes why a level is what it is. */
    void note(String step, int to, String why) {
        moves.add(new Move(step, level, to, why));
        level = to;
    }

    /** Leaves a tie to a Party body. */
    void leaveUndecided() {
        undecided = true;
    }

    private int highest(int most) {
        return tables.stars().stream()
                .filter(it -> it.level() <= Math.min(most, entrant.cap()) && qualifies(it))
                .mapToInt(Star::level)
                .findFirst()
                .orElse(0);
    }

    private boolean qualifies(Star star) {
        return score.compareTo(star.from()) >= 0
                && !(star.essentials() && entrant.essentialMissed())
                && star.criteria().stream().noneMatch(entrant.missed()::contains);
    }
}
