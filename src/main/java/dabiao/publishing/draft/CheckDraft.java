package dabiao.publishing.draft;

import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.publishing.Gate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a draft try the gate. Safe to share. */
@Component
public final class CheckDraft {

    private final Shelf shelf;
    private final Gate gate;

    CheckDraft(Shelf shelf, Gate gate) {
        this.shelf = shelf;
        this.gate = gate;
    }

    /** How it came out: in state 已检查 if it passed; all that is wrong or worth a look. */
    public record Checked(Draft draft, List<Problem> problems, int dropped) {

        public boolean isPassed() {
            return draft.state() == DraftState.CHECKED;
        }
    }

    /** Throws {@link Refused} only where a draft in this state cannot be checked. */
    public Checked check(long id, String by) {
        var draft = shelf.fit(id, Act.CHECK);
        try {
            var warnings = gate.pass(shelf.files(draft)).warnings();
            return new Checked(keep(draft, DraftState.CHECKED, by, "通过"), warnings, 0);
        } catch (Refused e) {
            int all = e.problems().size() + e.dropped();
            return new Checked(keep(draft, DraftState.DRAFT, by, all + " 处问题"), e.problems(), e.dropped());
        }
    }

    /** If somebody changed it while it was checked, the outcome is nobody's. */
    private Draft keep(Draft draft, DraftState state, String by, String words) {
        return shelf.whole(() -> shelf.keep(draft.in(state), Act.CHECK, by, words));
    }
}
