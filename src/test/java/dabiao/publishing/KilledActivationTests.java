package dabiao.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.Activations;
import dabiao.rulebook.archive.StoredRulebooks;
import dabiao.testing.Program;
import dabiao.testing.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledActivationTests {

    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    /** Each killed before another call to the database; afterwards started with a folder that says nothing. */
    @Test
    void whateverIsKilledOnTheWayTheOldOrTheNewRulebookIsInForceWhole() throws Exception {
        var rules = new SmallRules(folder.resolve("rules"));
        var silent = Files.createDirectories(folder.resolve("silent"));
        String before;
        try (var program = Program.at(url("first"), "sa", rules.setting(), "--dabiao.reload=off", key())) {
            before = inForce(program);
        }
        rules.rename("党员大会按季");
        var outcomes = new ArrayList<String>();
        for (int call = 1; call <= KILLS; call++) {
            Files.createDirectories(folder.resolve("db" + call));
            Files.copy(folder.resolve("first/dabiao.mv.db"), folder.resolve("db" + call + "/dabiao.mv.db"));
            kill(call, rules);
            outcomes.add(inForceAfterwards("db" + call, silent));
        }

        assertThat(outcomes.get(0)).isEqualTo(before);
        assertThat(outcomes.get(KILLS - 1)).as("all calls are done").isNotEqualTo(before);
        assertThat(outcomes.stream().distinct()).hasSizeLessThanOrEqualTo(2);
        assertThat(outcomes.lastIndexOf(before))
                .as("old until it is new: %s", outcomes)
                .isEqualTo(outcomes.stream().filter(before::equals).count() - 1);
    }

    private void kill(int call, SmallRules rules) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StopsAt.class.getName(),
                String.valueOf(call),
                "--server.port=0",
                "--spring.datasource.url=" + url("db" + call),
                "--dabiao.reload=off",
                rules.setting(),
                key());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            assertThat(said.lines().anyMatch(it -> it.equals(StopsAt.STOPPED) || it.equals(StopsAt.DONE)))
                    .as("stands still")
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private String inForceAfterwards(String database, Path silent) {
        try (var program = Program.at(url(database), "sa", "--dabiao.rules=" + silent, "--dabiao.reload=off", key())) {
            var fingerprint = inForce(program);
            var files = program.get(StoredRulebooks.class).files(fingerprint);
            assertThat(RulesFolder.fingerprint(files)).isEqualTo(fingerprint);
            assertThat(program.get(Activations.class)
                            .findFirstByOrderByIdDesc()
                            .orElseThrow()
                            .fingerprint())
                    .isEqualTo(fingerprint);
            return fingerprint;
        }
    }

    private static String inForce(Program program) {
        return program.get(RulebookInForce.class).rulebook().fingerprint();
    }

    private String key() {
        return "--dabiao.audit.key=" + folder.resolve("audit.key");
    }

    private String url(String database) {
        return "jdbc:h2:file:" + folder.resolve(database).resolve("dabiao")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }
}
