package dabiao.assessment.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.measure.Measures;
import dabiao.assessment.rating.Rating;
import dabiao.assessment.rating.Scores;
import dabiao.problem.Problems;
import dabiao.rulebook.RuleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttacksTest {

    private static final Path FOLDER = Path.of("src/test/resources/regressions/attacks");

    static List<Path> attacks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".drl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedAtItsPlaceBeforeAnythingIsCompiled(Path attack) throws IOException {
        var problems = new Problems();
        var name = attack.getFileName().toString();
        var file = new RuleFile("x/2022-01-01/" + name, Files.readString(attack));
        new RuleCheck(List.of(Measures.class, Scores.class, Rating.class), problems).check(file, "x");
        var said =
                problems.list().stream().map(it -> it.place() + "：" + it.what()).collect(Collectors.joining("\n"))
                        + "\n";
        var expected = FOLDER.resolve(name.replace(".drl", ".txt"));
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(expected, said, StandardCharsets.UTF_8);
        }
        assertThat(problems.hasErrors()).as("refused").isTrue();
        assertThat(said).isEqualTo(Files.readString(expected));
    }
}
