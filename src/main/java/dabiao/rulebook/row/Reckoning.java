package dabiao.rulebook.row;

import dabiao.table.Worded;

/** How a figure that a report claims is found in a ledger. */
public enum Reckoning implements Worded {
    ROWS("记录数"),
    PEOPLE("人次"),
    SUM("栏目合计"),
    /** Rows that hold on the last day of the stretch: the members on the roster. */
    ON_LAST_DAY("期末在册");

    private final String word;

    Reckoning(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
