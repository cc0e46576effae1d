package dabiao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the folder breaks the sound rules beside it in one way: {@code @@ path} and the file's new text, or 删除, or 工作簿 and the cells of a workbook, or GBK and a text that is kept so; then
 * {@code == 应报} and all that must be said. {@code -Dgolden=rewrite} writes down what is said now.
 */
class BrokenRulesTests {

    private static final Path FOLDER = Path.of("src/test/resources/regressions/rules");
    private static final String SAID = "== 应报\n";

    @Test
    void nothingIsSaidOfSoundRules() {
        var problems = new Problems();

        RulesFolder.read(FOLDER.resolve("sound"), problems);

        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void whatIsWrongIsSaidWithItsPlaceAndItsRemedy(Path regression) throws IOException {
        String text = Files.readString(regression);
        int end = text.indexOf(SAID) + SAID.length();

        String said = said(text.substring(0, end - SAID.length()));

        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(regression, text.substring(0, end) + said);
        } else {
            assertThat(said).isEqualTo(text.substring(end));
        }
    }

    static List<Path> regressions() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String said(String changes) {
        var problems = new Problems();
        var files = new TreeMap<>(RulesFolder.files(FOLDER.resolve("sound"), problems));
        Stream.of(changes.split("(?m)^@@ ")).filter(it -> !it.isEmpty()).forEach(change -> {
            String head = change.substring(0, change.indexOf('\n'));
            String body = change.substring(change.indexOf('\n') + 1);
            if (head.endsWith(" 删除")) {
                files.remove(head.substring(0, head.indexOf(" 删除")));
            } else if (head.endsWith(" GBK")) {
                files.put(head.substring(0, head.indexOf(" GBK")), body.getBytes(Charset.forName("GBK")));
            } else if (head.endsWith(" 工作簿")) {
                files.put(head.substring(0, head.indexOf(" 工作簿")), WorkbookOf.text(body));
            } else {
                files.put(head, body.getBytes(StandardCharsets.UTF_8));
            }
        });
        var rulebook = RulesFolder.read(files, problems);
        if (changes.contains(".drl\n")) {
            compile(rulebook, problems);
        }
        var lines = problems.list().stream().map(BrokenRulesTests::line).toList();
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void compile(Rulebook rulebook, Problems problems) {
        try {
            Assessor.of(rulebook);
        } catch (Refused e) {
            problems.addAll(e.problems());
        }
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.severity().word() + " " + problem;
    }
}
