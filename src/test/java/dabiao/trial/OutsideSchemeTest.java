package dabiao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Severity;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A scoring sheet from outside, in files only, judged by the general rules that are shipped. */
class OutsideSchemeTest {

    static Rulebook rulebook() {
        var problems = new Problems();
        var files = new TreeMap<String, byte[]>();
        RulesFolder.files(Path.of("rules"), problems).forEach((path, bytes) -> {
            if (path.startsWith("patterns/") || path.equals("vocabulary.csv")) {
                files.put(path, bytes);
            }
        });
        files.putAll(RulesFolder.files(Path.of("src/test/resources/schemes"), problems));
        var rulebook = RulesFolder.read(files, problems);
        assertThat(problems.list().stream()
                        .filter(it -> it.severity() == Severity.ERROR)
                        .map(Problem::toString))
                .isEmpty();
        return rulebook;
    }

    @TestFactory
    Stream<DynamicTest> everyWayOfScoringComesOutAsWorkedOutByHand() {
        return new Trial(Assessor.of(rulebook()))
                .run().stream()
                        .map(it -> DynamicTest.dynamicTest(
                                it.scenario().name(),
                                () -> assertThat(it.differences())
                                        .as(it.state().word() + " "
                                                + it.scenario().place())
                                        .isEmpty()));
    }
}
