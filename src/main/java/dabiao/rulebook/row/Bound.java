package dabiao.rulebook.row;

import dabiao.table.Worded;

/** Whether a quota is the most that may, or the least that must, stand at a level. */
public enum Bound implements Worded {
    MOST("上限"),
    LEAST("下限");

    private final String word;

    Bound(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
