package dabiao.rulebook.row;

import dabiao.table.Worded;

/** How a condition compares what stands in a column with a value. */
public enum Comparison implements Worded {
    EQUAL("="),
    UNEQUAL("≠"),
    MORE("＞"),
    AT_LEAST("≥"),
    LESS("＜"),
    AT_MOST("≤"),
    HAS("含"),
    HAS_NOT("不含"),
    FILLED("已填"),
    EMPTY("未填"),
    /** The member named in the column held, on the day of the row, one of the posts named in the value. */
    HELD_POST("时任"),
    /** The member of the row was, on the day asked for, what the value says (正式党员, 预备党员, 离退休, 免除…). */
    WAS("时为"),
    WAS_NOT("时非");

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
