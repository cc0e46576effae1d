package dabiao.audit;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The key that heads are signed with. It lies outside the database, so that whoever can change that cannot sign. Safe to share. */
public final class SealingKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String REMEDY = "请从备份里放回这个文件；如果确实没有备份，移走它再启动，会生成新的密钥，以前导出的链头就不能再用它验证。";

    private final KeyPair keys;

    private SealingKey(KeyPair keys) {
        this.keys = keys;
    }

    /** The key of that file; a new one if there is no such file. Refuses one that cannot be read or is broken. */
    public static SealingKey at(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw refused(
                    file,
                    "密钥文件读写不了（" + e.getClass().getSimpleName() + "），",
                    "请核对文件和所在文件夹的权限，或者用 dabiao.audit.key 指明别处。");
        }
    }

    /** The head with a signature that others can check. */
    public SignedHead sign(Head head) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(keys.getPrivate());
            signing.update(text(head));
            return new SignedHead(
                    head.seq(), head.hash(), encoded(keys.getPublic().getEncoded()), encoded(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this key signed it, and nothing was changed since. */
    public boolean hasSigned(SignedHead head) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(keys.getPublic());
            checking.update(text(head.head()));
            return checking.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static SealingKey read(Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            var key = new SealingKey(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoded(lines.get(1)))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(0))))));
            if (key.hasSigned(key.sign(new Head(0, AuditLine.ORIGIN)))) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused(file, "密钥文件坏了，", REMEDY);
        }
        throw refused(file, "密钥文件坏了，", REMEDY);
    }

    private static SealingKey create(Path file) throws IOException {
        try {
            var keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(file, ownerOnly());
            var lines = List.of(
                    encoded(keys.getPrivate().getEncoded()),
                    encoded(keys.getPublic().getEncoded()));
            Files.write(file, lines, StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
            return new SealingKey(keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] text(Head head) {
        return "dabiao-audit-head\n%d\n%s\n".formatted(head.seq(), head.hash()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Refused refused(Path file, String what, String remedy) {
        return new Refused(
                Problem.error("A101", Place.of(file.toAbsolutePath().normalize().toString()), what, remedy));
    }
}
