package dabiao.rulebook.row;

import dabiao.table.Worded;

/** Which of two values comes first. */
public enum Direction implements Worded {
    HIGHER_FIRST("高者优先"),
    LOWER_FIRST("低者优先");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
