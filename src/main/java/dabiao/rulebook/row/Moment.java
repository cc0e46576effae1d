package dabiao.rulebook.row;

import dabiao.table.Worded;

/** The day of a period on which heads, bodies and posts are looked at; the last two mean on all, or on some, of its days. */
public enum Moment implements Worded {
    FIRST_DAY("期初"),
    LAST_DAY("期末"),
    YEAR_START("年初"),
    MID_YEAR("年中"),
    YEAR_END("年末"),
    THROUGHOUT("全期"),
    ANY_DAY("期间任一天");

    private final String word;

    Moment(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
