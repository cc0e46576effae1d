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
        int calls = Integer.parseInt(killed(0, rules).substring(StopsAt.DONE.length()));
        var outcomes = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            int call = 1 + kill * calls / (KILLS - 1);
            killed(call, rules);
            outcomes.add(inForceAfterwards("db" + call, silent));
        }

        assertThat(calls).isGreaterThan(KILLS);
        assertThat(outcomes.stream().distinct()).as("the old and the new").hasSize(2);
        assertThat(outcomes.get(0)).isEqualTo(before);
        assertThat(outcomes.get(KILLS - 1)).isNotEqualTo(before);
        assertThat(outcomes.lastIndexOf(before))
                .as("old until it is new: %s", outcomes)
                .isLessThan(outcomes.indexOf(outcomes.get(KILLS - 1)));
    }

    /** Starts on a copy of the database, kills it where it stands still, and returns what it said there. */
    private String killed(int call, SmallRules rules) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("db" + call));
        Files.copy(folder.resolve("first/dabiao.mv.db"), folder.resolve("db" + call + "/dabiao.mv.db"));
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
            return said.lines()
                    .filter(it -> it.equals(StopsAt.STOPPED) || it.startsWith(StopsAt.DONE))
                    .findFirst()
                    .orElseThrow();
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
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
