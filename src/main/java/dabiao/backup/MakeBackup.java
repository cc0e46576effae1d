package dabiao.backup;

import dabiao.audit.AuditLines;
import dabiao.audit.SealingKey;
import dabiao.event.Announce;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies all that is kept into one file: every table as it stood at one moment, though others go on writing; the rules folder; the
 * signed head of the audit trail; a digest of each. The key that signs is not in it. Safe to share.
 */
@Component
public final class MakeBackup {

    private final DataSource database;
    private final PlatformTransactionManager transactions;
    private final Sealed sealed;
    private final Source source;

    public MakeBackup(DataSource database, PlatformTransactionManager transactions, Sealed sealed, Source source) {
        this.database = database;
        this.transactions = transactions;
        this.sealed = sealed;
        this.source = source;
    }

    /** The audit trail whose head is signed, and where a backup is told. */
    @Component
    public record Sealed(AuditLines lines, SealingKey key, Announce announce) {}

    /** What else a backup says: the rules folder, the program's version, the time. */
    @Component
    public record Source(
            @Value("${dabiao.rules}") Path rules,
            @Value("${dabiao.version}") String version,
            Clock clock) {}

    /** Makes that file, or nothing: what is half written is taken away again. */
    public Manifest to(Path file, String by) throws IOException {
        var making = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest;
            try (var out = Files.newOutputStream(making)) {
                manifest = to(out, by);
            }
            Files.move(making, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(making);
        }
    }

    private Manifest to(OutputStream out, String by) {
        var manifest = atOneMoment(new Tables(database), out, by);
        sealed.announce.doing(() -> {}, new BackupMade(by, manifest));
        return manifest;
    }

    /** H2 shows the moment of the first reading under serialisable alone, MySQL under repeatable read and without locks. */
    private Manifest atOneMoment(Tables tables, OutputStream out, String by) {
        var moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(
                tables.isMySql()
                        ? TransactionDefinition.ISOLATION_REPEATABLE_READ
                        : TransactionDefinition.ISOLATION_SERIALIZABLE);
        return moment.execute(status -> {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                return write(tables, zip, by);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Manifest write(Tables tables, ZipOutputStream zip, String by) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        for (String table : tables.names()) {
            entries.add(entry(zip, Manifest.Entry.ofTable(table), it -> tables.write(table, it)));
        }
        entries.addAll(rules(zip));
        var head = sealed.key.sign(sealed.lines.head().orElseThrow());
        var manifest = new Manifest(
                Manifest.FORM, source.version, tables.schema(), LocalDateTime.now(source.clock), by, entries, head);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private List<Manifest.Entry> rules(ZipOutputStream zip) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        for (var file : RulesFolder.files(source.rules, new Problems()).entrySet()) {
            entries.add(entry(zip, Manifest.RULES + file.getKey(), it -> {
                written(it, file.getValue());
                return 0;
            }));
        }
        return entries;
    }

    private static Manifest.Entry entry(ZipOutputStream zip, String name, ToLongFunction<OutputStream> content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digesting = new DigestOutputStream(zip, sha256());
        long rows = content.applyAsLong(digesting);
        zip.closeEntry();
        return new Manifest.Entry(
                name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()), rows);
    }

    private static void written(OutputStream out, byte[] content) {
        try {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
