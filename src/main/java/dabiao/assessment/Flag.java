package dabiao.assessment;

import java.util.List;

/** Something in the records that is worth a look; it asks for a check and never accuses. */
public record Flag(
        String id, String title, String severity, String sentence, List<Evidence> facts, RuleReference rule) {

    public Flag {
        facts = List.copyOf(facts);
    }
}
