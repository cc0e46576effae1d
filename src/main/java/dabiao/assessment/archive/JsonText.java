package dabiao.assessment.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** All that is said of a result, as JSON in UTF-8; letters are made of it only for those who read it. Immutable. */
public final class JsonText {

    private final byte[] utf8;

    private JsonText(byte[] utf8) {
        this.utf8 = utf8;
    }

    public static JsonText of(String text) {
        return new JsonText(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes that nobody changes any more. */
    public static JsonText of(byte[] utf8) {
        return new JsonText(utf8);
    }

    byte[] utf8() {
        return utf8;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText text && Arrays.equals(utf8, text.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
