package dabiao.intake.accept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Names contents for good by SHA-256. */
final class Digest {

    private Digest() {}

    static String of(byte[] content) {
        return hex(sha256().digest(content));
    }

    static String of(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = new byte[1 << 16];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
            }
        }
        return hex(digest.digest());
    }

    /** Of several contents together, whatever their order. */
    static String together(Collection<String> digests) {
        return digests.size() == 1
                ? digests.iterator().next()
                : of(String.join("\n", digests.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
