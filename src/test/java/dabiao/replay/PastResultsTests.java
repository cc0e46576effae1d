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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Past results with the rules and ledgers of then, each in one archive. No later program may judge them otherwise; an archive is never
 * written again. {@code -Dgolden=add} adds one of today's rules and sample.
 */
class PastResultsTests {

    private static final Path PAST = Path.of("src/test/resources/golden/past");
    private static final Pattern RESULTS = Pattern.compile("results-(\\d{4})\\.json");
    private static final List<Integer> YEARS = List.of(2022, 2023);

    @TempDir
    private Path folder;

    static List<Path> past() throws IOException {
        try (var files = Files.list(PAST)) {
            return files.filter(it -> it.toString().endsWith(".zip")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("past")
    void pastYearsAreJudgedAsTheyWere(Path archive) throws IOException {
        for (var entry : unpack(archive).entrySet()) {
            var then = Files.readString(entry.getValue());

            var now = judged(folder.resolve("rules"), folder.resolve("facts"), entry.getKey());

            assertThat(Differences.between(then, now))
                    .as("%s %d", archive, entry.getKey())
                    .isEmpty();
            assertThat(now).isEqualTo(then);
        }
    }

    @Test
    void whatIsKeptHasManyBranchesTwoYearsAllStarsVetoesAndWaivers() throws IOException {
        if ("add".equals(System.getProperty("golden"))) {
            add();
        }
        var years = new TreeSet<Integer>();
        var stars = new TreeSet<String>();
        var text = new StringBuilder();
        for (Path archive : past()) {
            for (var entry : unpack(archive).entrySet()) {
                var kept = Files.readString(entry.getValue());
                var results = JsonMapper.shared().readTree(kept).get("assessments");
                assertThat(results.size()).isGreaterThan(25);
                results.forEach(it -> stars.add(it.get("star").get("name").asString()));
                years.add(entry.getKey());
                text.append(kept);
            }
        }
        assertThat(years).containsAll(YEARS);
        assertThat(stars).contains("五星", "四星", "三星", "二星", "不定星");
        assertThat(text).contains("豁免（", "一票否决", "\"NO_DATA\"", "\"PARTLY_MET\"", "\"NOT_APPLICABLE\"");
    }

    private static String judged(Path rules, Path facts, int year) {
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
                String.valueOf(year),
                "--format",
                "json");
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    /** The results in it by year; rules and ledgers lie beside them. */
    private Map<Integer, Path> unpack(Path archive) throws IOException {
        var results = new TreeMap<Integer, Path>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
                var name = RESULTS.matcher(entry.getName());
                if (name.matches()) {
                    results.put(Integer.valueOf(name.group(1)), file);
                }
            }
        }
        assertThat(results).as(archive.toString()).isNotEmpty();
        return results;
    }

    /** Under a name that no other has. */
    private static void add() throws IOException {
        int number = 1;
        while (Files.exists(named(number))) {
            number++;
        }
        try (var zip = new ZipOutputStream(
                Files.newOutputStream(named(number), java.nio.file.StandardOpenOption.CREATE_NEW))) {
            add(zip, Path.of("rules"), "rules");
            add(zip, Path.of("sample-data"), "facts");
            for (int year : YEARS) {
                zip.putNextEntry(new ZipEntry("results-" + year + ".json"));
                zip.write(judged(Path.of("rules"), Path.of("sample-data"), year).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Path named(int number) {
        return PAST.resolve(LocalDate.now() + (number == 1 ? "" : "-" + number) + ".zip");
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
