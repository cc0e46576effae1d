package dabiao.web.page.form;

import dabiao.decision.publicity.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a list is public, and whom one turns to.
 *
 * @param period null where it is left to be filled in by hand
 */
record Posting(@Nullable Period period, String contact, String phone) {

    static final Posting BLANK = new Posting(null, "", "");

    private static final int LONGEST = 60;

    Posting {
        contact = brief(contact);
        phone = brief(phone);
    }

    private static String brief(@Nullable String text) {
        var words = Objects.requireNonNullElse(text, "").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
