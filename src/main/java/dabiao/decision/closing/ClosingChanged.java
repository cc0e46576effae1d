package dabiao.decision.closing;

import dabiao.decision.RequestState;
import dabiao.event.Deed;
import dabiao.event.Event;

/** Somebody asked for a year to be closed, or another did not agree; that it was closed is told by who closes it. */
record ClosingChanged(Closing closing, String by) implements Event {

    @Override
    public Deed deed() {
        return closing.stands() == RequestState.ASKED ? Deed.CLOSING_REQUESTED : Deed.CLOSING_REJECTED;
    }

    @Override
    public String subject() {
        return String.valueOf(closing.closingYear());
    }

    @Override
    public String why() {
        return closing.stands() == RequestState.ASKED ? closing.reason() : closing.answer();
    }
}
