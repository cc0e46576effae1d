package dabiao.assessment.archive;

import dabiao.seal.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * All that is said of a result, as JSON. It is kept as Smile, in which a name or a short text that was said before is not said again, or,
 * by older versions, as the text itself in UTF-8. Letters are made of it only for those who read it. Immutable.
 */
public final class JsonText {

    private final byte[] kept;

    private JsonText(byte[] kept) {
        this.kept = kept;
    }

    public static JsonText of(String text) {
        return new JsonText(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of JSON in UTF-8 or Smile, in bytes that nobody changes any more. */
    public static JsonText of(byte[] kept) {
        return new JsonText(kept);
    }

    byte[] kept() {
        return kept;
    }

    /** What is kept, under seal. */
    void under(Digest digest) {
        if (Smile.is(kept)) {
            digest.withBytes(kept);
        } else {
            digest.withUtf8(kept);
        }
    }

    /** The text before a field of the outermost object, without the comma between them; empty if the field does not begin here. */
    Optional<String> before(String field) {
        if (Smile.is(kept)) {
            return Smile.before(field, kept);
        }
        var text = new String(kept, StandardCharsets.UTF_8);
        int at = text.indexOf(",\"" + field + "\":");
        return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText text
                && (Arrays.equals(kept, text.kept) || toString().equals(text.toString()));
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The text itself. */
    @Override
    public String toString() {
        return Smile.is(kept) ? Smile.json(kept) : new String(kept, StandardCharsets.UTF_8);
    }
}
