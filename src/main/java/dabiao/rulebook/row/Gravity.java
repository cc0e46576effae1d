package dabiao.rulebook.row;

import dabiao.table.Worded;

/** How much a flag matters: worth knowing, worth a look, a contradiction in the records. */
public enum Gravity implements Worded {
    NOTE("提示"),
    ATTENTION("注意"),
    ANOMALY("异常");

    private final String word;

    Gravity(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
