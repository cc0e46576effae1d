package dabiao.rulebook.row;

import dabiao.table.Worded;

/** On which side of the average of its group an organisation stands. */
public enum Deviation implements Worded {
    BELOW("低于"),
    ABOVE("高于");

    private final String word;

    Deviation(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
