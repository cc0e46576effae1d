package dabiao.impact;

import dabiao.rulebook.compare.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change of the rules does to all organisations of a year.
 *
 * @param from, to fingerprints of the two rulebooks
 * @param organisations how many were judged by both
 * @param changes what differs between the rulebooks
 * @param stars how many went from which star to which, those that stayed included; the highest first
 * @param causes the criteria that come out differently somewhere, those that move most stars first
 * @param shifts the organisations that come out differently, those that lose most first
 */
public record Impact(
        String from,
        String to,
        int year,
        LocalDate asOf,
        int organisations,
        List<Change> changes,
        List<StarMove> stars,
        List<Cause> causes,
        List<Shift> shifts) {

    /** How many organisations had the one star and have the other. */
    public record StarMove(String from, int fromLevel, String to, int toLevel, int count) {}

    /**
     * What one criterion does.
     *
     * @param id empty for what no criterion did: star lines, essentials, vetoes
     * @param gaining, losing organisations that earn more, fewer marks by it
     * @param gain marks of all of them together
     * @param stars organisations whose star moved, this being one of the reasons
     */
    public record Cause(String id, String name, int gaining, int losing, BigDecimal gain, int stars) {}

    /** The same with one organisation's shift alone. */
    public Impact only(String organisation) {
        var own = shifts.stream()
                .filter(it -> it.organisation().code().equals(organisation))
                .toList();
        return new Impact(from, to, year, asOf, organisations, changes, stars, causes, own);
    }

    public long winners() {
        return shifts.stream().filter(it -> it.direction() > 0).count();
    }

    public long losers() {
        return shifts.stream().filter(it -> it.direction() < 0).count();
    }

    /** Organisations whose star is another. */
    public long moved() {
        return shifts.stream().filter(Shift::movesStar).count();
    }
}
