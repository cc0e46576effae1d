package dabiao.yearend;

import dabiao.table.Worded;

/** How a year-end run stands. */
public enum RunStatus implements Worded {
    RUNNING("进行中"),
    DONE("已完成"),
    CANCELLED("已取消"),
    /** The program stopped or something broke; started again, it goes on. */
    INTERRUPTED("已中断");

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
