package dabiao.problem;

/** Whether a problem forbids what was asked for (错误) or only wants a look (提醒). */
public enum Severity {
    ERROR("错误"),
    WARNING("提醒");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
