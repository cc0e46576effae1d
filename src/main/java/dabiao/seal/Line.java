package dabiao.seal;

/**
 * One thing under seal.
 *
 * @param name where it stands, in words parted by blanks that mean nothing inside one
 * @param digest SHA-256 of what it says
 */
public record Line(String name, String digest) {

    private static final char TAB = '\t';

    public Line {
        if (name.indexOf('\n') >= 0 || digest.indexOf(TAB) >= 0) {
            throw new IllegalArgumentException("'%s' does not fit on a line.".formatted(name));
        }
    }

    String written() {
        return name + TAB + digest + "\n";
    }

    static Line read(String text) {
        int at = text.lastIndexOf(TAB);
        return at < 0 ? new Line(text, "") : new Line(text.substring(0, at), text.substring(at + 1));
    }
}
