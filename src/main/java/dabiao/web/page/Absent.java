package dabiao.web.page;

/** What was asked for is not there; the message says in Chinese what is missing and where to go on. */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Absent(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
