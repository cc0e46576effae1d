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
        copy(0);
        int calls = StopsAt.calls(StopsAt.Deed.START, settings(0, rules));
        var outcomes = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            int call = 1 + kill * calls / (KILLS - 1);
            copy(call);
            StopsAt.killed(call, StopsAt.Deed.START, settings(call, rules));
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

    private void copy(int call) throws IOException {
        Files.createDirectories(folder.resolve("db" + call));
        Files.copy(folder.resolve("first/dabiao.mv.db"), folder.resolve("db" + call + "/dabiao.mv.db"));
    }

    private String[] settings(int call, SmallRules rules) {
        return new String[] {
            "--server.port=0",
            "--spring.datasource.url=" + url("db" + call),
            "--dabiao.reload=off",
            rules.setting(),
            key()
        };
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
