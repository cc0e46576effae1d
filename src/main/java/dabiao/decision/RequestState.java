package dabiao.decision;

import dabiao.table.Worded;

/** How a request stands. */
public enum RequestState implements Worded {
    ASKED("待审批"),
    APPROVED("已批准"),
    REJECTED("未批准"),
    WITHDRAWN("已收回");

    private final String word;

    RequestState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
