package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What the time between two steps is counted in. */
public enum DayUnit implements Worded {
    DAY("天"),
    /** Monday to Friday; no calendar of holidays is kept. */
    WORKING_DAY("工作日"),
    MONTH("个月"),
    YEAR("年");

    private final String word;

    DayUnit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
