package dabiao.seal;

/** What is under a seal. */
public enum Kind {
    /** The rows of a batch. */
    LEDGERS("台账"),
    /** The results of a year-end run. */
    RUN("考核"),
    /** One result by itself; it has no pages, its digest is the seal. */
    RESULT("结果"),
    /** The files of a rulebook. */
    RULES("规则");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
