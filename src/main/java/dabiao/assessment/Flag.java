package dabiao.assessment;

import dabiao.problem.Place;
import java.util.List;

/**
 * Something in the records that is worth a look; it asks for a check and never accuses.
 *
 * @param facts what to look at, by day, each with its reason
 * @param row where the table of flags says so
 */
public record Flag(
        String id,
        String title,
        String severity,
        String sentence,
        List<Evidence> facts,
        RuleReference rule,
        Place row) {

    public Flag {
        facts = List.copyOf(facts);
    }
}
