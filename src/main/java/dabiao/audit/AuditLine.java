package dabiao.audit;

import dabiao.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * Something that was done.
 *
 * @param seq from 1, without gaps
 * @param what a word of {@link dabiao.event.Deed}
 * @param before what stood there, as text or JSON
 * @param after what stands there since, as text or JSON
 * @param rulebook fingerprint; empty where none played a part
 * @param previous hash of the line before
 * @param hash of this line and {@code previous}
 */
public record AuditLine(
        long seq,
        LocalDateTime at,
        String who,
        String what,
        String subject,
        String before,
        String after,
        String why,
        String rulebook,
        String previous,
        String hash) {

    /** In the place of a hash before the first line. */
    static final String ORIGIN = "0".repeat(64);

    private static final int LONGEST = 255;
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    static AuditLine of(Event event, LocalDateTime at, Head head) {
        var line = new AuditLine(
                head.seq() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                shortened(event.by()),
                event.deed().word(),
                shortened(event.subject()),
                kept(event.before()),
                kept(event.after()),
                kept(event.why()),
                kept(event.rulebook()),
                head.hash(),
                "");
        return line.hashed();
    }

    Head head() {
        return new Head(seq, hash);
    }

    /** What the hash ought to be. */
    String computed() {
        var text = new StringBuilder();
        List.of(String.valueOf(seq), MICROS.format(at), who, what, subject, before, after, why, rulebook, previous)
                .forEach(it -> text.append(it.length()).append(':').append(it).append('\n'));
        return sha256(text.toString());
    }

    private AuditLine hashed() {
        return new AuditLine(seq, at, who, what, subject, before, after, why, rulebook, previous, computed());
    }

    private static String shortened(String text) {
        var whole = kept(text);
        return whole.length() <= LONGEST ? whole : kept(whole.substring(0, LONGEST - 1)) + "…";
    }

    /** As a database gives it back: half a character becomes a question mark before it is hashed. */
    private static String kept(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
