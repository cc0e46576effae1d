package dabiao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedRulesTest {

    @TestFactory
    Stream<DynamicTest> everyScenarioOfTheShippedRulesPasses() {
        var problems = new Problems();
        var rulebook = RulesFolder.read(Path.of("rules"), problems);
        assertThat(problems.list()).isEmpty();
        return new Trial(Assessor.of(rulebook))
                .run().stream()
                        .map(it -> DynamicTest.dynamicTest(
                                it.edition() + " " + it.scenario().name(),
                                () -> assertThat(it.differences())
                                        .as(it.state().word() + " "
                                                + it.scenario().place())
                                        .isEmpty()));
    }

    @Test
    void everyCriterionIsTriedBothWaysAndEveryNumberIsNoticedWhenItMoves() {
        var rulebook = RulesFolder.read(Path.of("rules"), new Problems());

        var tried = Gaps.tried(Assessor.of(rulebook));

        assertThat(tried.gaps()).isEmpty();
        assertThat(tried.noticed()).isEqualTo(tried.steps()).isGreaterThan(1_000);
    }
}
