package dabiao.publishing.draft;

import dabiao.event.Deed;
import dabiao.table.Worded;

/** What can be done with a draft. */
public enum Act implements Worded {
    MAKE("建立", Deed.DRAFT_MADE),
    EDIT("修改", Deed.DRAFT_EDITED),
    CHECK("检查", Deed.DRAFT_CHECKED),
    REBASE("移到现行规则上", Deed.DRAFT_REBASED),
    PROPOSE("提请", Deed.DRAFT_PROPOSED),
    APPROVE("批准", Deed.DRAFT_APPROVED),
    REJECT("退回", Deed.DRAFT_REJECTED),
    WITHDRAW("撤回", Deed.DRAFT_WITHDRAWN),
    ACTIVATE("启用", Deed.DRAFT_ACTIVATED);

    private final String word;
    private final Deed deed;

    Act(String word, Deed deed) {
        this.word = word;
        this.deed = deed;
    }

    Deed deed() {
        return deed;
    }

    @Override
    public String word() {
        return word;
    }
}
