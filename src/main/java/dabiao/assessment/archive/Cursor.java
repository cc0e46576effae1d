package dabiao.assessment.archive;

/** Where a page of a list ended: the next one begins behind it, whatever was stored in between. */
public record Cursor(String organisation, long id) {

    public static final Cursor START = new Cursor("", 0);

    public static Cursor behind(StoredAssessment last) {
        return new Cursor(last.organisation(), last.id());
    }
}
