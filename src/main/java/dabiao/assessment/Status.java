package dabiao.assessment;

import dabiao.table.Worded;

/** How an organisation stands to a criterion, in one period or over all of them. */
public enum Status implements Worded {
    MET("达标"),
    PARTLY_MET("部分达标"),
    NOT_MET("不达标"),
    NOT_APPLICABLE("不适用"),
    WAIVED("豁免"),
    NOT_DUE("未到期"),
    NO_DATA("无数据"),
    TO_BE_APPRAISED("待评定");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** Whether something is missing that was due: marks may be lost. */
    public boolean isMissed() {
        return this == NOT_MET || this == PARTLY_MET || this == NO_DATA;
    }
}
