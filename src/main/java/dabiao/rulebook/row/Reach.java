package dabiao.rulebook.row;

import dabiao.table.Worded;

/** Whose rows keep an object from being ranked: those about the object itself, or any of its organisation. */
public enum Reach implements Worded {
    SELF("本人"),
    ORGANISATION("本组织");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
