package dabiao.web.security;

import dabiao.event.Deed;
import dabiao.event.Event;

/** Somebody took the audit trail, or part of it, out of the system, and said why. */
record AuditTaken(String by, String asked, String why) implements Event {

    @Override
    public Deed deed() {
        return Deed.AUDIT_TAKEN;
    }

    @Override
    public String subject() {
        return "审计记录";
    }

    @Override
    public String after() {
        return asked;
    }
}
