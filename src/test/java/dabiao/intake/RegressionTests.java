package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Fact;
import dabiao.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken files of offices, each beside the messages that it must give. Rewritten by -Dgolden=rewrite; read the difference. */
class RegressionTests {

    private static final Path FOLDER = Path.of("src/test/resources/regressions/intake");
    private static final Known KNOWN = Samples.known(FOLDER.resolve("known"));

    static Stream<Path> broken() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(it -> !it.toString().endsWith(".txt") && !it.endsWith("known"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsRefusedWithItsMessagesAndNothingOfItIsKept(Path file) throws IOException {
        var problems = new Problems();
        var kept = new ArrayList<Fact>();

        var checked = Submission.of(file, problems).check(KNOWN, Samples.VOCABULARY, problems);
        checked.stream((fact, place) -> kept.add(fact));

        assertThat(problems.hasErrors()).isTrue();
        assertThat(kept).isEmpty();
        assertThat(messages(problems)).isEqualTo(expected(file, problems));
    }

    @Test
    void thereAreManyBrokenFiles() throws IOException {
        assertThat(broken()).hasSizeGreaterThan(30);
    }

    private static List<String> expected(Path file, Problems problems) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path messages = FOLDER.resolve((dot < 0 ? name : name.substring(0, dot)) + ".txt");
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.write(messages, messages(problems));
        }
        return Files.readAllLines(messages);
    }

    private static List<String> messages(Problems problems) {
        return problems.list().stream().map(it -> it.code() + " " + it).toList();
    }
}
