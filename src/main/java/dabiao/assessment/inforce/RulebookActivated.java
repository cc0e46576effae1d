package dabiao.assessment.inforce;

import dabiao.event.Deed;
import dabiao.event.Event;

/**
 * A rulebook judges from now on.
 *
 * @param before fingerprint of the one that judged until then; empty if there was none
 * @param after what people call the parts of the new one
 */
public record RulebookActivated(String by, String rulebook, String before, String after) implements Event {

    @Override
    public Deed deed() {
        return Deed.RULEBOOK_ACTIVATED;
    }

    @Override
    public String subject() {
        return rulebook;
    }
}
