package dabiao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShippedRulesTests {

    private final Problems problems = new Problems();
    private final Rulebook rulebook = RulesFolder.read(Path.of("rules"), problems);

    @Test
    void theShippedRulesAreReadWithoutAnyProblem() {
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void theEditionInForceIsTheLastThatTookEffect() {
        var standards = rulebook.standards();

        assertThat(standards).contains("dabiao-chuangxing", "dangjian-jingfei", "sanhui-yike");
        assertThat(rulebook.inForce("dabiao-chuangxing", LocalDate.of(2022, 12, 31))
                        .orElseThrow()
                        .stars())
                .hasSize(3);
        assertThat(rulebook.inForce("dabiao-chuangxing", LocalDate.of(2023, 1, 1))
                        .orElseThrow()
                        .stars())
                .hasSize(5);
        assertThat(rulebook.inForce("dabiao-chuangxing", LocalDate.of(2021, 12, 31)))
                .isEmpty();
    }

    @Test
    void aScenarioIsWrittenOutIntoRowsOfLedgers() {
        var scenario = scenario("sanhui-yike", "两个党小组每月各开一次会，达标");

        assertThat(scenario.asOf()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(Scenario.organisation(scenario.facts())).isEqualTo("ZB");
        assertThat(scenario.facts()).containsOnlyKeys("党组织", "内设机构", "活动");
        assertThat(scenario.facts().get("活动"))
                .hasSize(24)
                .last()
                .satisfies(it -> assertThat(it.cells())
                        .containsEntry("党组织", "ZB")
                        .containsEntry("编号", "活动24")
                        .containsEntry("召开日期", "2023-12-06")
                        .containsEntry("党小组", "X2"));
    }

    @Test
    void aScenarioThatFollowsAnotherBeginsWithItsFacts() {
        var scenario = scenario("dabiao-chuangxing", "必备项和一次党小组会，得 75 分，三星");

        assertThat(scenario.facts().get("活动")).hasSize(1 + 4 + 12 + 1 + 1);
        assertThat(scenario.facts().get("党员")).hasSize(10);
    }

    private Scenario scenario(String standard, String name) {
        return rulebook.inForce(standard, LocalDate.of(2023, 1, 1)).orElseThrow().scenarios().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
