package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What places a record in a period: the day it was held, or the year that it was handed in for. */
public enum Attribution implements Worded {
    BY_DATE("按日期"),
    BY_YEAR("按所属年度");

    private final String word;

    Attribution(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
