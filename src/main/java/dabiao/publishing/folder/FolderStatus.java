package dabiao.publishing.folder;

import dabiao.table.Worded;

/** How the rules folder stands to the rulebook in force. */
public enum FolderStatus implements Worded {
    SAME("与现行规则一致"),
    CHANGING("正在修改，等改完再看"),
    REFUSED("有问题，没有启用，仍按现行规则考核"),
    DRAFTED("已成为草稿，等提请和批准"),
    DIFFERENT("与现行规则不同；最近一次修改已经处理过，再修改才会处理");

    private final String word;

    FolderStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
