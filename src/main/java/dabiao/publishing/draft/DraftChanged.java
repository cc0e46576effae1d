package dabiao.publishing.draft;

import dabiao.event.Deed;
import dabiao.event.Event;

/**
 * Something was done with a draft.
 *
 * @param detail what exactly: a path, a day, a reason
 */
public record DraftChanged(Draft draft, Act act, String by, String detail) implements Event {

    @Override
    public Deed deed() {
        return act.deed();
    }

    @Override
    public String subject() {
        return "草稿 " + draft.number();
    }

    @Override
    public String before() {
        return draft.base();
    }

    @Override
    public String after() {
        return draft.fingerprint();
    }

    @Override
    public String why() {
        return detail;
    }
}
