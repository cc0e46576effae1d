package dabiao.publishing;

import dabiao.event.Deed;
import dabiao.event.Event;

/**
 * A rulebook judges from now on.
 *
 * @param before fingerprint of the one that judged until then; empty if there was none
 * @param after what people call the parts of the new one, and the seal of its files
 * @param cause who put it in force, why, and on what document
 */
public record RulebookActivated(String rulebook, String before, String after, Cause cause) implements Event {

    @Override
    public String by() {
        return cause.by();
    }

    @Override
    public Deed deed() {
        return Deed.RULEBOOK_ACTIVATED;
    }

    @Override
    public String subject() {
        return rulebook;
    }

    @Override
    public String why() {
        return cause.document().isEmpty() ? cause.why() : cause.why() + "（依据：" + cause.document() + "）";
    }
}
