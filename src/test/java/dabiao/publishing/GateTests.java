package dabiao.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class GateTests {

    private static final Path LIST = Path.of("src/main/resources/rulebook/shipped-rules.txt");
    private static final Path RULEBOOK = Path.of("src/main/resources/rulebook/shipped-rulebook.txt");
    private static final String SCENARIOS = "sanhui-yike/2022-01-01/scenarios.yaml";
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
        var rulebook = RulesFolder.read(Path.of("rules"), new Problems());
        var lines = rulebook.rules().stream()
                .map(it -> ShippedRules.digest(it) + " " + it.path())
                .toList();

        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.write(LIST, lines);
            Files.write(RULEBOOK, List.of(rulebook.fingerprint()));
        } else {
            assertThat(Files.readAllLines(LIST)).isEqualTo(lines);
            assertThat(Files.readAllLines(RULEBOOK)).containsExactly(rulebook.fingerprint());
        }
    }

    /** Those of the shipped rulebook were run when the program was built; one letter more, and they are run here. */
    @Test
    void scenariosAreRunUnlessTheyWereMetBefore() {
        try (var program = Program.on(Server.H2, "--dabiao.reload=off")) {
            var files = RulesFolder.files(Path.of("rules"), new Problems());

            program.get(Gate.class).pass(files);
            assertThat(tried(program)).isEmpty();

            files.put(SCENARIOS, (new String(files.get(SCENARIOS), UTF_8) + "# 改动\n").getBytes(UTF_8));
            program.get(Gate.class).pass(files);
            assertThat(tried(program)).containsExactly(RulesFolder.fingerprint(files));
        }
    }

    @Test
    void aRuleFromOutsideThatDoesNotEndIsStoppedBeforeItJudgesAnybody() {
        try (var program = Program.on(
                Server.H2, "--dabiao.reload=off", "--dabiao.trial-seconds=15", "--dabiao.trial-megabytes=1024")) {
            var before = program.get(RulebookInForce.class).rulebook().fingerprint();
            var files = RulesFolder.files(Path.of("rules"), new Problems());
            files.put("patterns/zijia.drl", ENDLESS.getBytes(UTF_8));

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

    /** Fingerprints of the rulebooks whose scenarios were run. */
    private static List<String> tried(Program program) {
        return program.get(JdbcTemplate.class).queryForList("select `fingerprint` from `rulebook_trial`", String.class);
    }
}
