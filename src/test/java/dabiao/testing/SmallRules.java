package dabiao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** One of the shipped standards in a folder of its own, quick to compile, to be changed as an office would. */
public final class SmallRules {

    public static final String FREQUENCY = "sanhui-yike/2022-01-01/frequency.csv";
    public static final String CRITERIA = "sanhui-yike/2022-01-01/criteria.csv";

    private static final Path SHIPPED = Path.of("rules");
    private static final AtomicLong TICK = new AtomicLong();

    private final Path folder;

    public SmallRules(Path folder) {
        this.folder = folder;
        copy("vocabulary.csv");
        copy("patterns");
        copy("sanhui-yike/2022-01-01");
    }

    public Path folder() {
        return folder;
    }

    /** The setting by which the program takes these rules. */
    public String setting() {
        return "--dabiao.rules=" + folder;
    }

    /** Gives criterion SH-01 another name, so that the fingerprint is another and nothing else. */
    public SmallRules rename(String name) {
        var text = read(CRITERIA);
        var line =
                text.lines().filter(it -> it.startsWith("SH-01,")).findFirst().orElseThrow();
        return write(CRITERIA, text.replace(line, line.replaceFirst("^SH-01,[^,]*", "SH-01," + name)));
    }

    public String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallRules replace(String path, String was, String is) {
        var text = read(path);
        if (!text.contains(was)) {
            throw new IllegalArgumentException("%s does not say '%s'.".formatted(path, was));
        }
        return write(path, text.replace(was, is));
    }

    /** The time of the file is one that it never had, however coarse the clock of the drive is. */
    public SmallRules write(String path, String text) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(TICK.incrementAndGet())));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String path) {
        var from = SHIPPED.resolve(path);
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(SHIPPED.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
