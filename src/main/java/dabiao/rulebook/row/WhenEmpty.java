package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What a share or coverage of nothing at all means. */
public enum WhenEmpty implements Worded {
    NOT_APPLICABLE("不适用"),
    NO_DATA("无数据"),
    MET("达标");

    private final String word;

    WhenEmpty(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
