package dabiao.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import dabiao.testing.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RulesAheadTests {

    private static final String RULE = "patterns/measuring.drl";

    @TempDir
    private Path folder;

    @Test
    void whatWasMadeOfTheVerySameFilesIsTakenOnce() {
        var rules = copied();
        var ahead = begun();

        assertThat(ahead.take(rules))
                .hasValueSatisfying(
                        it -> assertThat(it.rulebook().fingerprint()).isEqualTo(RulesFolder.fingerprint(rules)));
        assertThat(ahead.take(rules)).isEmpty();
    }

    @Test
    void filesThatWereChangedMeanwhileAreNotTaken() {
        var rules = copied();
        var ahead = begun();
        rules.put("vocabulary.csv", changed(rules, "vocabulary.csv"));

        assertThat(ahead.take(rules)).isEmpty();
    }

    /** They are tried first where they can do no harm. */
    @Test
    void strangeRulesAreNotCompiledAhead() throws IOException {
        var rules = copied();
        Files.write(folder.resolve(RULE), changed(rules, RULE));

        assertThat(begun().take(files())).isEmpty();
    }

    @Test
    void rulesWithErrorsAreLeftToTheGate() throws IOException {
        copied();
        Files.writeString(folder.resolve("unknown.txt"), "?");

        assertThat(begun().take(files())).isEmpty();
    }

    private SortedMap<String, byte[]> copied() {
        new SmallRules(folder);
        return files();
    }

    private SortedMap<String, byte[]> files() {
        return RulesFolder.files(folder, new Problems());
    }

    private static byte[] changed(Map<String, byte[]> files, String path) {
        return (new String(files.get(path), UTF_8) + "\n").getBytes(UTF_8);
    }

    private RulesAhead begun() {
        try (var program = new GenericApplicationContext()) {
            program.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("dabiao.rules", folder.toString())));
            RulesAhead.begin(program);
            return (RulesAhead) program.getBeanFactory().getSingleton("rulesAhead");
        }
    }
}
