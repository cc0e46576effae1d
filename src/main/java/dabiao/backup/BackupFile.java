package dabiao.backup;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was opened and found to be whole: every entry is there, has the digest that was noted, and no other is. */
final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) {
        try {
            var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            try {
                var file = new BackupFile(path, zip, manifest(path, zip));
                file.check();
                return file;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | JacksonException e) {
            throw refused(path, "S101", "备份文件读不出来，", "请给出 backup 做的 .zip 文件；它可能没有拷贝完整。");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    BufferedReader reader(Manifest.Entry entry) throws IOException {
        return new BufferedReader(new InputStreamReader(zip.getInputStream(of(entry)), StandardCharsets.UTF_8));
    }

    /** Writes the rules folder of the backup below that path, which must be empty or missing. */
    void unpackRules(Path folder) throws IOException {
        for (Manifest.Entry entry : manifest.entries()) {
            if (!entry.isTable()) {
                var target = folder.resolve(entry.name().substring(Manifest.RULES.length()))
                        .normalize();
                if (!target.startsWith(folder.normalize())) {
                    throw refused(path, "S102", "里面的文件“" + entry.name() + "”不该在备份里，", "不要用这个备份。");
                }
                Files.createDirectories(target.toAbsolutePath().getParent());
                try (var in = zip.getInputStream(of(entry))) {
                    Files.copy(in, target);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw refused(path, "S101", "不是备份文件，", "请给出 backup 做的 .zip 文件。");
        }
        Manifest manifest;
        try (var in = zip.getInputStream(entry)) {
            manifest = JsonMapper.shared().readValue(in, Manifest.class);
        }
        if (manifest.form() != Manifest.FORM) {
            throw refused(path, "S101", "备份是更新的程序版本做的，", "请用版本 " + manifest.program() + " 恢复。");
        }
        return manifest;
    }

    private void check() throws IOException {
        var noted =
                manifest.entries().stream().map(Manifest.Entry::name).collect(Collectors.toCollection(TreeSet::new));
        noted.add(Manifest.NAME);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!noted.remove(entry.getName())) {
                throw refused(path, "S102", "里面的文件“" + entry.getName() + "”不该在备份里，", "不要用这个备份。");
            }
        }
        if (!noted.isEmpty()) {
            throw refused(path, "S102", "缺少文件“" + noted.first() + "”，", "请换一个完整的备份。");
        }
        for (Manifest.Entry entry : manifest.entries()) {
            if (!digest(entry).equals(entry.sha256())) {
                throw refused(path, "S102", "里面的文件“" + entry.name() + "”与摘要不符，被改过或者坏了，", "请换一个备份。");
            }
        }
    }

    private String digest(Manifest.Entry entry) throws IOException {
        try (var in = new DigestInputStream(zip.getInputStream(of(entry)), MakeBackup.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private ZipEntry of(Manifest.Entry entry) {
        return zip.getEntry(entry.name());
    }

    static Refused refused(Path file, String code, String what, String remedy) {
        return new Refused(Problem.error(code, Place.of(file.toString()), what, remedy));
    }
}
