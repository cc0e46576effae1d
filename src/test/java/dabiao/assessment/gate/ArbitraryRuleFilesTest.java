package dabiao.assessment.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shipped rule files with some bytes changed: the gate's report is all that may come of it. */
class ArbitraryRuleFilesTest {

    private static final TreeMap<String, byte[]> SHIPPED =
            new TreeMap<>(RulesFolder.files(Path.of("rules"), new Problems()));
    private static final Assessor BEFORE = Assessor.of(RulesFolder.read(SHIPPED, new Problems()));

    @Property(tries = 30)
    void aTableOrAYamlFileWithBytesChangedIsReadOrReported(
            @ForAll("tables") String path, @ForAll int at, @ForAll int length, @ForAll("pieces") byte[] piece) {
        passesOrIsReported(changed(path, at, length, piece));
    }

    @Property(tries = 30)
    void aRuleFileWithBytesChangedIsCompiledOrReported(
            @ForAll("rules") String path, @ForAll int at, @ForAll int length, @ForAll("pieces") byte[] piece) {
        passesOrIsReported(changed(path, at, length, piece));
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of(
                SHIPPED.keySet().stream().filter(it -> !it.endsWith(".drl")).toList());
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(
                SHIPPED.keySet().stream().filter(it -> it.endsWith(".drl")).toList());
    }

    @Provide
    Arbitrary<byte[]> pieces() {
        var typed = Arbitraries.of(
                        "",
                        ",",
                        "，",
                        "\"",
                        "“",
                        "\n",
                        "　",
                        ":",
                        "：",
                        "(",
                        ")",
                        "}",
                        "end",
                        "rule",
                        "$x",
                        "2",
                        "-1",
                        "9999999999",
                        "元",
                        "%",
                        "=1+1",
                        "2023/1/1",
                        "\\u0022",
                        "/*",
                        "//",
                        "[应到]",
                        "eval(true)",
                        "\ufeff",
                        "\r")
                .map(it -> it.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(
                List.of(typed, Arbitraries.bytes().array(byte[].class).ofMaxSize(6)));
    }

    private static void passesOrIsReported(Map<String, byte[]> files) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(files, problems);
        if (!problems.hasErrors()) {
            try {
                Assessor.of(rulebook, BEFORE);
            } catch (Refused e) {
                problems.addAll(e.problems());
                assertThat(problems.hasErrors()).isTrue();
            }
        }
        assertThat(problems.list())
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("org.drools", "java.", "Exception"));
    }

    /** Some bytes, at most twelve, replaced by others. */
    private static Map<String, byte[]> changed(String path, int at, int length, byte[] piece) {
        var old = SHIPPED.getOrDefault(path, new byte[0]);
        int from = Math.floorMod(at, old.length + 1);
        int to = Math.min(old.length, from + Math.floorMod(length, 13));
        var bytes = Arrays.copyOf(old, from + piece.length + old.length - to);
        System.arraycopy(piece, 0, bytes, from, piece.length);
        System.arraycopy(old, to, bytes, from + piece.length, old.length - to);
        var files = new TreeMap<>(SHIPPED);
        files.put(path, bytes);
        return files;
    }
}
