package dabiao.rulebook.row;

import dabiao.table.Worded;

/** How what was measured becomes points. */
public enum ScoringMethod implements Worded {
    PER_MISS("逐次扣分"),
    PER_HIT("逐次加分"),
    ALL_OR_NOTHING("达标得分"),
    PROPORTIONAL("按比例"),
    STEPPED("分档"),
    GRADED("按等次"),
    HIGHEST("就高"),
    DISCRETIONARY("酌情"),
    RATED("多方评定"),
    UNSCORED("不计分");

    private final String word;

    ScoringMethod(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
