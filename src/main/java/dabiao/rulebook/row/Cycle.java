package dabiao.rulebook.row;

import dabiao.table.Worded;

/** How often something is owed within a year. */
public enum Cycle implements Worded {
    MONTH("每月"),
    QUARTER("每季度"),
    HALF_YEAR("每半年"),
    YEAR("每年");

    private final String word;

    Cycle(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
