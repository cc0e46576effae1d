package dabiao.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.cli.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Past results with the rules and ledgers of then, each in one archive. No later program may judge them otherwise; an archive is never
 * written again. {@code -Dgolden=add} adds one of today's rules and sample.
 */
class PastResultsTests {

    private static final Path PAST = Path.of("src/test/resources/golden/past");
    private static final String RESULTS = "results-2023.json";

    @TempDir
    private Path folder;

    static List<Path> past() throws IOException {
        try (var files = Files.list(PAST)) {
            return files.filter(it -> it.toString().endsWith(".zip")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("past")
    void aPastYearIsJudgedAsItWas(Path archive) throws IOException {
        unpack(archive);
        var then = Files.readString(folder.resolve(RESULTS));

        var now = judged(folder.resolve("rules"), folder.resolve("facts"));

        assertThat(Differences.between(then, now)).as(archive.toString()).isEmpty();
        assertThat(now).isEqualTo(then);
    }

    @Test
    void someYearIsKept() throws IOException {
        if ("add".equals(System.getProperty("golden"))) {
            add(PAST.resolve(LocalDate.now() + ".zip"));
        }
        assertThat(past()).isNotEmpty();
    }

    private static String judged(Path rules, Path facts) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Commands.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "assess",
                "--rules",
                rules.toString(),
                "--facts",
                facts.toString(),
                "--year",
                "2023",
                "--format",
                "json");
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    private void unpack(Path archive) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private static void add(Path archive) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            add(zip, Path.of("rules"), "rules");
            add(zip, Path.of("sample-data"), "facts");
            var results = judged(Path.of("rules"), Path.of("sample-data"));
            zip.putNextEntry(new ZipEntry(RESULTS));
            zip.write(results.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(ZipOutputStream zip, Path from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(it -> Files.isRegularFile(it) && !it.toString().endsWith(".md"))
                    .sorted()
                    .forEach(it -> {
                        try {
                            zip.putNextEntry(new ZipEntry(
                                    to + "/" + from.relativize(it).toString().replace('\\', '/')));
                            zip.write(Files.readAllBytes(it));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
