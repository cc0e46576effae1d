package dabiao.rulebook.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedRulesTests {

    @Test
    void whatIsPackedComesOutAgainWithTheSameFingerprint() {
        var files = RulesFolder.files(Path.of("rules"), new Problems());
        var problems = new Problems();

        var again = Unzipped.read(ZippedRules.of(files), "rules.zip", problems);

        assertThat(problems.list()).isEmpty();
        assertThat(RulesFolder.fingerprint(again)).isEqualTo(RulesFolder.fingerprint(files));
    }

    @Test
    void theSameFilesMakeTheSameBytes() {
        var one = Map.of("a/2022-01-01/x.csv", new byte[] {1}, "vocabulary.csv", new byte[] {2});

        assertThat(ZippedRules.of(one)).isEqualTo(ZippedRules.of(new TreeMap<>(one)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../vocabulary.csv",
                "rules/../../etc/passwd",
                "/etc/passwd",
                "C:\\Windows\\x.csv",
                "a//x.csv",
                "a/./x.csv",
                "a/x\u0000.csv",
                "a/频次.csv"
            })
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        assertThat(codes(zip(UTF_8, path, new byte[] {1}))).containsExactly("R711");
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        assertThat(codes(zip(UTF_8, "rules/a.csv", new byte[200 << 20]))).contains("R300");
        var many = new String[6_000];
        Arrays.setAll(many, it -> "rules/a/2022-01-01/" + it + ".csv");
        assertThat(codes(zip(many))).containsExactly("R713");
    }

    @Test
    void manyLargeFilesAreRefusedAsWell() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 12; i++) {
                zip.putNextEntry(new ZipEntry("rules/" + i + ".csv"));
                zip.write(new byte[7 << 20]);
            }
        }

        assertThat(codes(bytes.toByteArray())).containsExactly("R713");
    }

    @Test
    void namesInAnotherEncodingAndWhatIsNoZipAreRefused() throws IOException {
        assertThat(codes(zip(Charset.forName("GBK"), "规则/频次.csv", new byte[] {1})))
                .containsExactly("R712");
        assertThat(codes("这不是压缩包".getBytes(UTF_8))).containsExactly("R712");
        assertThat(codes(new byte[0])).containsExactly("R712");
        var whole = ZippedRules.of(Map.of("vocabulary.csv", new byte[5_000]));
        assertThat(codes(Arrays.copyOf(whole, 2_000))).containsExactly("R712");
    }

    @Test
    void whatDoesNotBelongToARulebookIsLeftOut() throws IOException {
        var problems = new Problems();

        var files = Unzipped.read(
                zip("some/vocabulary.csv", "some/README.md", "some/.git/config", "some/a/2022-01-01/x.csv"),
                "x.zip",
                problems);

        assertThat(problems.list()).isEmpty();
        assertThat(files).containsOnlyKeys("vocabulary.csv", "a/2022-01-01/x.csv");
    }

    private static List<String> codes(byte[] zip) {
        var problems = new Problems();
        Unzipped.read(zip, "rules.zip", problems);
        return problems.list().stream().map(Problem::code).toList();
    }

    private static byte[] zip(String... paths) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Charset charset, String path, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, charset)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
