package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What a step of marks looks at: what was had, the share of what is owed in percent, or how much is missing. */
public enum MarkBasis implements Worded {
    HAD("实有"),
    RATE("完成率"),
    SHORTFALL("差额");

    private final String word;

    MarkBasis(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
