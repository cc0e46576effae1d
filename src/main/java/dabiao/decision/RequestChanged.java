package dabiao.decision;

import dabiao.event.Deed;
import dabiao.event.Event;

/** A decision was asked for, approved, rejected or withdrawn. */
public record RequestChanged(Request request, String by) implements Event {

    @Override
    public Deed deed() {
        return switch (request.stands()) {
            case ASKED -> Deed.DECISION_REQUESTED;
            case APPROVED -> Deed.DECISION_APPROVED;
            case REJECTED -> Deed.DECISION_REJECTED;
            case WITHDRAWN -> Deed.DECISION_WITHDRAWN;
        };
    }

    @Override
    public String subject() {
        return "申请 %d：%s".formatted(request.number(), request.organisation());
    }

    @Override
    public String before() {
        return request.stands() == RequestState.ASKED ? "" : RequestState.ASKED.word();
    }

    @Override
    public String after() {
        return "%s；%s".formatted(request.stands().word(), request.sentence());
    }

    @Override
    public String why() {
        return request.stands() == RequestState.ASKED ? request.reason() : request.answer();
    }
}
