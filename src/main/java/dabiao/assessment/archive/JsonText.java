package dabiao.assessment.archive;

import dabiao.seal.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a result, as JSON. It is kept as Smile, in which a name or a short text that was said before is not said again,
 * and its findings beside it in a shorter form still; by older versions all of it as Smile, or as the text itself in UTF-8. Letters
 * are made of it only for those who read it. Immutable.
 */
public final class JsonText {

    static final String FINDINGS = "findings";

    private final byte[] kept;
    private final @Nullable KeptFindings findings;

    private JsonText(byte[] kept, @Nullable KeptFindings findings) {
        this.kept = kept;
        this.findings = findings;
    }

    public static JsonText of(String text) {
        return new JsonText(text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Of JSON in UTF-8 or Smile, in bytes that nobody changes any more. */
    public static JsonText of(byte[] kept) {
        return new JsonText(kept, null);
    }

    /**
     * @param kept Smile of all but the findings, in whose place stands an empty list
     */
    public static JsonText of(byte[] kept, KeptFindings findings) {
        return new JsonText(kept, findings);
    }

    byte[] kept() {
        return kept;
    }

    /** Nothing where they are among what is kept. */
    Optional<KeptFindings> findings() {
        return Optional.ofNullable(findings);
    }

    /** What is kept, under seal. */
    void under(Digest digest) {
        if (Smile.is(kept)) {
            digest.withBytes(kept);
        } else {
            digest.withUtf8(kept);
        }
        if (findings != null) {
            digest.with(findings.digest());
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
        return other instanceof JsonText text && (isKeptAs(text) || toString().equals(text.toString()));
    }

    private boolean isKeptAs(JsonText other) {
        return findings == null && other.findings == null && Arrays.equals(kept, other.kept);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The text itself. */
    @Override
    public String toString() {
        if (findings != null) {
            return Smile.json(kept, FINDINGS, findings.smile());
        }
        return Smile.is(kept) ? Smile.json(kept) : new String(kept, StandardCharsets.UTF_8);
    }
}
