package dabiao.publishing.draft;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.publishing.ActivateRulebook;
import dabiao.publishing.Cause;
import dabiao.publishing.Gate;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Decides on a proposal; only someone may who neither proposed it nor changed it last. Safe to share. */
@Component
public final class DecideDraft {

    private final Shelf shelf;
    private final Gate gate;
    private final ActivateRulebook activate;

    DecideDraft(Shelf shelf, Gate gate, ActivateRulebook activate) {
        this.shelf = shelf;
        this.gate = gate;
        this.activate = activate;
    }

    /**
     * Approves it for a day, today or later; for today it is put in force at once. It passes the gate again, since what is frozen may
     * have changed meanwhile. Throws {@link Refused} with everything that stands against it.
     */
    public Draft approve(Version seen, LocalDate from, String by) {
        var draft = shelf.fit(seen, Act.APPROVE);
        refuseOwn(draft, by);
        if (from.isBefore(shelf.today())) {
            throw new Refused(
                    Problem.error(Required.CODE, Place.of("请求").at("activeFrom"), "写的是 " + from + "，", "启用日应是今天或以后。"));
        }
        var approved = draft.decided(DraftState.APPROVED, new Decision(by, "", from));
        if (from.isAfter(shelf.today())) {
            refuseOldBase(draft, shelf.inForce());
            gate.pass(shelf.files(draft));
            return shelf.whole(() -> shelf.keep(approved, Act.APPROVE, by, from.toString()));
        }
        return put(approved, Act.APPROVE);
    }

    /** Puts what was approved for a day in force. */
    Draft activate(Draft approved) {
        return put(approved, Act.ACTIVATE);
    }

    /** Sends it back with a reason. */
    public Draft reject(Version seen, String reason, String by) {
        return shelf.whole(() -> {
            var draft = shelf.fit(seen, Act.REJECT);
            refuseOwn(draft, by);
            if (reason.isBlank()) {
                throw new Refused(Required.missing("reason", "理由"));
            }
            var decision = new Decision(by, reason.strip(), null);
            return shelf.keep(draft.decided(DraftState.REJECTED, decision), Act.REJECT, by, reason.strip());
        });
    }

    private Draft put(Draft approved, Act act) {
        refuseOldBase(approved, shelf.inForce());
        var proposal = approved.proposal();
        var by = approved.decision().decidedBy();
        activate.activate(shelf.files(approved), new Cause(by, proposal.reason(), proposal.document()), before -> {
            refuseOldBase(approved, before);
            shelf.whole(() -> shelf.keep(approved.in(DraftState.ACTIVE), act, by, "启用"));
        });
        return shelf.stored(approved);
    }

    private static void refuseOldBase(Draft draft, String inForce) {
        if (!draft.base().equals(inForce)) {
            throw Conflict.oldBase(draft);
        }
    }

    private static void refuseOwn(Draft draft, String by) {
        if (draft.isBy(by)) {
            throw Conflict.of(draft, "由“" + by + "”提请或最后修改，不能由本人决定，", "请由另一个人决定。");
        }
    }
}
