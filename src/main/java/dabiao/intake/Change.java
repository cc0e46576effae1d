package dabiao.intake;

/** What a row that comes in does to what is stored. */
public enum Change {
    /** Its code was not used before. */
    NEW("新增"),
    /** It says what is stored already. */
    UNCHANGED("未变"),
    /** It says something else, and the submission is a correction: from now on it counts, the earlier row is kept. */
    CORRECTED("更正"),
    /** It says something else, and the submission is no correction. */
    REFUSED("拒收");

    private final String word;

    Change(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
