package dabiao.yearend;

import dabiao.event.Deed;
import dabiao.event.Event;

/** The stars of a year are final from now on. */
public record YearClosed(ClosedYear year) implements Event {

    @Override
    public String by() {
        return year.closedBy();
    }

    @Override
    public Deed deed() {
        return Deed.YEAR_CLOSED;
    }

    @Override
    public String subject() {
        return String.valueOf(year.closedYear());
    }

    @Override
    public String after() {
        return "批准人：" + year.approvedBy() + "，年终考核：" + year.runId();
    }

    @Override
    public String why() {
        return year.reason();
    }

    @Override
    public String rulebook() {
        return year.fingerprint();
    }
}
