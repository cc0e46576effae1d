package dabiao.publishing;

import dabiao.rulebook.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that came with the program and were tried when it was built: its DRL files by their digests, and all of them together. */
final class ShippedRules {

    private static final String LIST = "/rulebook/shipped-rules.txt";
    private static final Set<String> DIGESTS =
            lines(LIST).map(it -> it.substring(0, it.indexOf(' '))).collect(Collectors.toUnmodifiableSet());
    private static final String FINGERPRINT =
            lines("/rulebook/shipped-rulebook.txt").collect(Collectors.joining());

    private ShippedRules() {}

    static boolean contains(RuleFile file) {
        return DIGESTS.contains(digest(file));
    }

    /** Whether this is, to the last letter, the rulebook whose scenarios were met when the program was built. */
    static boolean isRulebook(String fingerprint) {
        return FINGERPRINT.equals(fingerprint);
    }

    /** SHA-256 of the text, in hex; where the file lies does not matter. */
    static String digest(RuleFile file) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(file.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Stream<String> lines(String resource) {
        try (var in = ShippedRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing.".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
