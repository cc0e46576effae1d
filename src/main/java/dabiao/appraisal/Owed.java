package dabiao.appraisal;

import dabiao.assessment.archive.LeftToPeople;
import org.jspecify.annotations.Nullable;

/**
 * Something that people give, as a list shows it.
 *
 * @param found how it stood when it was last judged
 * @param leeway what can be given; null where the rules in force no longer leave it to people
 * @param standing what was given up to now
 * @param own the marks that the organisation gave itself, in words; empty where it gave none
 */
public record Owed(LeftToPeople found, @Nullable Leeway leeway, Standing standing, SelfScores own) {

    /** Whether something was given since it was judged; it counts from the next time on. */
    public boolean isGivenSince() {
        return found.waits() && standing.given() != null;
    }

    /** Whether nobody has given anything up to now. */
    public boolean isOpen() {
        return found.waits() && standing.given() == null;
    }
}
