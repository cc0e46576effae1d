package dabiao.seal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over values one after another; no two different rows of values give the same. Not thread-safe. */
public final class Digest {

    /** In UTF-8, a byte below goes on with a letter that began before. */
    private static final byte FIRST_OF_LETTERS = (byte) 0b1100_0000;

    private static final int FIVE_BITS = 0b1111_1000;
    private static final int FIRST_OF_FOUR = 0b1111_0000;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final int FULL = 4_096;

    private final MessageDigest sha256;
    private final StringBuilder waiting = new StringBuilder();

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
        waiting.append(text.length()).append(':');
        return plain(text);
    }

    /** The same as {@link #with} of the text that these bytes are in UTF-8. */
    public Digest withUtf8(byte[] text) {
        waiting.append(letters(text)).append(':');
        hand();
        sha256.update(text);
        return this;
    }

    /** Bytes that are no text. */
    public Digest withBytes(byte[] bytes) {
        waiting.append('b').append(bytes.length).append(':');
        hand();
        sha256.update(bytes);
        return this;
    }

    /** How many {@code char} a text has: one for each byte that does not go on with a letter, one more where four belong together. */
    static int letters(byte[] utf8) {
        int letters = utf8.length;
        int at = 0;
        for (; at + Long.BYTES <= utf8.length; at += Long.BYTES) {
            letters += more((long) EIGHT.get(utf8, at));
        }
        for (; at < utf8.length; at++) {
            letters -= utf8[at] < FIRST_OF_LETTERS ? 1 : 0;
            letters += (utf8[at] & FIVE_BITS) == FIRST_OF_FOUR ? 1 : 0;
        }
        return letters;
    }

    /** How many letters more than bytes there are in eight bytes: less than none where some go on with a letter. */
    private static int more(long eight) {
        long high = eight & HIGHEST_BITS;
        long second = eight << 1;
        return Long.bitCount(high & second & eight << 2 & eight << 3) - Long.bitCount(high & ~second);
    }

    /** In lower case and without what stood before or behind; what comes next begins another. */
    public String hex() {
        hand();
        return HexFormat.of().formatHex(sha256.digest());
    }

    public static String of(byte[] content) {
        var digest = new Digest();
        digest.sha256.update(content);
        return digest.hex();
    }

    Digest plain(String text) {
        waiting.append(text);
        if (waiting.length() >= FULL) {
            hand();
        }
        return this;
    }

    private void hand() {
        sha256.update(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }
}
