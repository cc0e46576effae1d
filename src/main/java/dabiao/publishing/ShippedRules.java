package dabiao.publishing;

import dabiao.rulebook.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** The DRL files that came with the program and were tried when it was built, by their digests. */
final class ShippedRules {

    private static final String LIST = "/rulebook/shipped-rules.txt";
    private static final Set<String> DIGESTS = read();

    private ShippedRules() {}

    static boolean contains(RuleFile file) {
        return DIGESTS.contains(digest(file));
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

    private static Set<String> read() {
        try (var in = ShippedRules.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing.".formatted(LIST));
            }
            return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(it -> it.substring(0, it.indexOf(' ')))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
