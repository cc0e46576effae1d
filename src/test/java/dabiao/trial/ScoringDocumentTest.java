package dabiao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoringDocumentTest {

    @Test
    void everyWayOfScoringNamesAScenarioThatIsRun() throws IOException {
        var known = Stream.of(OutsideSchemeTest.rulebook(), RulesFolder.read(Path.of("rules"), new Problems()))
                .flatMap(it -> names(it).stream())
                .collect(Collectors.toSet());
        var named = Files.readAllLines(Path.of("docs/scoring.md")).stream()
                .filter(it -> it.startsWith("| P"))
                .map(it -> it.split("\\|")[4].strip())
                .toList();
        assertThat(named).hasSize(23).allSatisfy(it -> assertThat(known).contains(it));
    }

    private static Set<String> names(Rulebook rulebook) {
        return rulebook.editions().stream()
                .flatMap(it -> it.scenarios().stream())
                .map(Scenario::name)
                .collect(Collectors.toSet());
    }
}
