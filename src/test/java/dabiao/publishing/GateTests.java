package dabiao.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RulesFolder;
import dabiao.testing.Program;
import dabiao.testing.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GateTests {

    private static final Path LIST = Path.of("src/main/resources/rulebook/shipped-rules.txt");
    private static final String ENDLESS = """
            rule "配来配去"
            when
                $w : Criterion($a : id)
                $x : Criterion(id != $a, $b : id)
                $y : Criterion(id != $b, $c : id)
                $z : Criterion(name contains $c)
            then
            end
            """;

    @Test
    void theListOfShippedRulesIsWhatIsShipped() throws IOException {
        var lines = RulesFolder.read(Path.of("rules"), new Problems()).rules().stream()
                .map(it -> ShippedRules.digest(it) + " " + it.path())
                .toList();

        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.write(LIST, lines);
        } else {
            assertThat(Files.readAllLines(LIST)).isEqualTo(lines);
        }
    }

    @Test
    void aRuleFromOutsideThatDoesNotEndIsStoppedBeforeItJudgesAnybody() {
        try (var program = Program.on(
                Server.H2, "--dabiao.reload=off", "--dabiao.trial-seconds=15", "--dabiao.trial-megabytes=1024")) {
            var before = program.get(RulebookInForce.class).rulebook().fingerprint();
            var files = RulesFolder.files(Path.of("rules"), new Problems());
            files.put("patterns/zijia.drl", ENDLESS.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> program.get(Gate.class).pass(files))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it -> assertThat(it.problems())
                                    .extracting(Problem::code)
                                    .isSubsetOf("R506", "R507", "R504")
                                    .hasSize(1));

            assertThat(program.get(RulebookInForce.class).rulebook().fingerprint())
                    .isEqualTo(before);
        }
    }
}
