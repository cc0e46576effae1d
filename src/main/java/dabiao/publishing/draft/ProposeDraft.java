package dabiao.publishing.draft;

import dabiao.problem.Problems;
import org.springframework.stereotype.Component;

/** Asks that a draft be put in force, or takes that back. Safe to share. */
@Component
public final class ProposeDraft {

    private final Shelf shelf;

    ProposeDraft(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Proposes a draft that was checked. Throws {@link dabiao.problem.Refused} if its base is no longer in force, if it changes
     * nothing, or if reason or document is missing.
     */
    public Draft propose(Version seen, String reason, String document, String by) {
        return shelf.whole(() -> {
            var draft = shelf.fit(seen, Act.PROPOSE);
            refuseUnfit(draft, reason, document);
            var proposal = new Proposal(by, reason.strip(), document.strip());
            return shelf.keep(draft.proposed(proposal), Act.PROPOSE, by, proposal.reason());
        });
    }

    /** Takes a draft back, whether it was proposed, approved, or neither yet. */
    public Draft withdraw(long id, String reason, String by) {
        return shelf.whole(() -> {
            var draft = shelf.fit(id, Act.WITHDRAW);
            var decision = new Decision(by, reason.strip(), null);
            return shelf.keep(draft.decided(DraftState.WITHDRAWN, decision), Act.WITHDRAW, by, reason.strip());
        });
    }

    private void refuseUnfit(Draft draft, String reason, String document) {
        var problems = new Problems();
        if (draft.fingerprint().equals(shelf.inForce())) {
            problems.add(Conflict.problem(draft, "与现行规则没有差别，", "不必提请。"));
        } else if (!draft.base().equals(shelf.inForce())) {
            throw Conflict.oldBase(draft);
        }
        if (reason.isBlank()) {
            problems.add(Required.missing("reason", "理由"));
        }
        if (document.isBlank()) {
            problems.add(Required.missing("document", "依据的文件"));
        }
        problems.refuseIfAny();
    }
}
