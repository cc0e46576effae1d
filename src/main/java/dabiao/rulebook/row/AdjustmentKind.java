package dabiao.rulebook.row;

import dabiao.table.Worded;

/** How a case changes the marks of a criterion. */
public enum AdjustmentKind implements Worded {
    /** So many marks more for every row of the case. */
    DEDUCT("另扣"),
    /** So many marks given for every row of the case. */
    ADD("另加"),
    /** What the criterion deducts is multiplied: by 2 after a reminder, by 0.5 for others in the same case. */
    MULTIPLY("扣分乘以"),
    /** So many marks for every row and every full year that it has stood by the year's last day. */
    PER_YEAR("逐年另扣"),
    /** What the special criterion already took marks for is not deducted here again; the value is the marks for each such row. */
    YIELD("让于");

    private final String word;

    AdjustmentKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
