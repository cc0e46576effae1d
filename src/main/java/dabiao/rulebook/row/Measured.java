package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What of a criterion is compared: what there was, or what there was as a part of what was needed. */
public enum Measured implements Worded {
    AMOUNT("实有数"),
    RATE("完成率");

    private final String word;

    Measured(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
