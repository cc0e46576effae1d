package dabiao.publishing;

import dabiao.table.Worded;

/** Who may put a rulebook in force. */
public enum Publishing implements Worded {
    /** Whoever may write the rules folder: a change of it that passes the gate is in force at once. For one machine. */
    FOLDER("文件夹即发布"),
    /** Nobody alone: a change of the folder becomes a draft, which one proposes and another approves. */
    TWO_PERSONS("两人发布");

    private final String word;

    Publishing(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
