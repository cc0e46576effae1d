package dabiao.rulebook.row;

import dabiao.table.Worded;

/** Which organisations are compared with each other. */
public enum Grouping implements Worded {
    ALL("全部"),
    SECTOR("领域"),
    PARENT("上级");

    private final String word;

    Grouping(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
