package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What sets a veto off. */
public enum VetoTrigger implements Worded {
    DECISION("决定"),
    CRITERION("指标不达标"),
    AWARD("奖惩"),
    STAR("其他标准星级");

    private final String word;

    VetoTrigger(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
