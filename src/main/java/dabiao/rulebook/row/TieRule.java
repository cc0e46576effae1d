package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What happens to those who tie for the last place of a quota. */
public enum TieRule implements Worded {
    ALL_IN("都上"),
    ALL_OUT("都不上"),
    NEXT_ITEM("看下一项");

    private final String word;

    TieRule(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
