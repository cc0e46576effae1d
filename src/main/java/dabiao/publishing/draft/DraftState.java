package dabiao.publishing.draft;

import dabiao.table.Worded;
import java.util.EnumSet;
import java.util.Set;

/** How far a draft has come, and what may be done next. */
public enum DraftState implements Worded {
    DRAFT("草稿", Act.EDIT, Act.CHECK, Act.REBASE, Act.WITHDRAW),
    CHECKED("已检查", Act.EDIT, Act.CHECK, Act.REBASE, Act.PROPOSE, Act.WITHDRAW),
    PROPOSED("已提请", Act.APPROVE, Act.REJECT, Act.WITHDRAW),
    APPROVED("已批准", Act.ACTIVATE, Act.WITHDRAW),
    ACTIVE("已启用"),
    REJECTED("已退回", Act.EDIT, Act.CHECK, Act.REBASE, Act.WITHDRAW),
    WITHDRAWN("已撤回", Act.EDIT, Act.CHECK, Act.REBASE);

    private final String word;
    private final Set<Act> next;

    DraftState(String word, Act... next) {
        this.word = word;
        this.next = EnumSet.noneOf(Act.class);
        this.next.addAll(Set.of(next));
    }

    @Override
    public String word() {
        return word;
    }

    /** What may be done with a draft in this state, by whomever. */
    public Set<Act> next() {
        return Set.copyOf(next);
    }

    boolean may(Act act) {
        return next.contains(act);
    }
}
