package dabiao.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.Visitor;
import dabiao.yearend.CloseYear;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final String ORGANISATIONS = "编号,名称,类型,成立日期\nZB1,机关一支部,党支部,2015-06-01\n";

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", ORGANISATIONS);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void whatWasDoneIsCountedOnceItIsCertain() {
        double accepted = figure("dabiao_deeds_total{deed=\"submission_accepted\"}");

        program.accept("", "bodies.csv", "党组织,编号,类型,名称,设立日期\nZB1,NS1,党小组,第一党小组,2023-01-01\n");

        assertThat(figure("dabiao_deeds_total{deed=\"submission_accepted\"}")).isEqualTo(accepted + 1);
        assertThat(figure("dabiao_deeds_total{deed=\"rulebook_activated\"}")).isPositive();
    }

    @Test
    void whatWasRefusedIsCounted() {
        double submissions = figure("dabiao_refusals_total{refused=\"submission\"}");
        double signIns = figure("dabiao_refusals_total{refused=\"sign_in\"}");
        double tokens = figure("dabiao_refusals_total{refused=\"token\"}");

        program.post("/api/v1/submissions", "{\"ledgers\":{\"活动\":[{\"编号\":\"X\"}]}}");
        new Visitor(program).signIn("nobody", "bu-dui-de-mima");
        program.asNobody().send("GET", "/api/v1/organisations", "", Map.of("Authorization", "Bearer no-such-token"));

        assertThat(figure("dabiao_refusals_total{refused=\"submission\"}")).isEqualTo(submissions + 1);
        assertThat(figure("dabiao_refusals_total{refused=\"sign_in\"}")).isEqualTo(signIns + 1);
        assertThat(figure("dabiao_refusals_total{refused=\"token\"}")).isEqualTo(tokens + 1);
    }

    @Test
    void everyJudgementIsTimedAndRunsAreFollowed() {
        double judged = figure("dabiao_judging_seconds_count");

        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());

        assertThat(figure("dabiao_judging_seconds_count")).isGreaterThan(judged);
        assertThat(figure("dabiao_runs_underway")).isZero();
        assertThat(figure("dabiao_rules_age_seconds")).isNotNegative();
        assertThat(figure("dabiao_rules_folder_refused")).isZero();
    }

    @Test
    void healthSaysWhichRulesJudgeAndSinceWhen() {
        var rules = program.as(new Rights(Role.ADMINISTRATOR, ""))
                .get("/actuator/health")
                .json();

        assertThat(rules.get("components").get("rules").get("details").propertyNames())
                .contains("现行规则", "启用时间", "文件夹");
    }

    private static double figure(String name) {
        return program.as(new Rights(Role.AUDITOR, ""))
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(it -> it.startsWith(name + " "))
                .mapToDouble(it -> Double.parseDouble(it.substring(name.length() + 1)))
                .sum();
    }
}
