package dabiao.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over values one after another; no two different rows of values give the same. Not thread-safe. */
public final class Digest {

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** As {@link Object#toString} has it; nothing is another value than empty text. */
    public Digest with(@Nullable Object value) {
        if (value == null) {
            return plain("-");
        }
        var text = value.toString();
        return plain(text.length() + ":").plain(text);
    }

    /** In lower case and without what stood before or behind. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    public static String of(byte[] content) {
        var digest = new Digest();
        digest.sha256.update(content);
        return digest.hex();
    }

    Digest plain(String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
