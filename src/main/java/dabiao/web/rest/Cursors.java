package dabiao.web.rest;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import org.jspecify.annotations.Nullable;

/** Where a page of assessments ended, as text. */
final class Cursors {

    private Cursors() {}

    static String write(StoredAssessment last) {
        return last.id() + " " + last.organisation();
    }

    static Cursor read(@Nullable String cursor) {
        var text = Page.decoded(cursor);
        if (text.isEmpty()) {
            return Cursor.START;
        }
        int blank = text.indexOf(' ');
        if (blank < 1 || !text.substring(0, blank).matches("\\d{1,18}")) {
            throw BadRequest.parameter("cursor", cursor == null ? "" : cursor, "请原样使用上一页给出的 nextCursor。");
        }
        return new Cursor(text.substring(blank + 1), Long.parseLong(text.substring(0, blank)));
    }
}
