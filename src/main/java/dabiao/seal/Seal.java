package dabiao.seal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the audit trail says of something that was kept, at the end of its line.
 *
 * @param number of the batch, the run, the result; the fingerprint of the rulebook
 * @param digest of all that was kept
 */
public record Seal(Kind kind, String number, String digest) {

    private static final Pattern WRITTEN = Pattern.compile("\\n封存（(\\S+) (\\S+)）：([0-9a-f]{64})\\z");

    /** The text with the seal at its end. */
    public String below(String text) {
        return "%s\n封存（%s %s）：%s".formatted(text, kind.word(), number, digest);
    }

    /** The seal of that kind at the end of a text. */
    public static Optional<Seal> below(Kind kind, String text) {
        var found = WRITTEN.matcher(text);
        return found.find() && found.group(1).equals(kind.word())
                ? Optional.of(new Seal(kind, found.group(2), found.group(3)))
                : Optional.empty();
    }
}
