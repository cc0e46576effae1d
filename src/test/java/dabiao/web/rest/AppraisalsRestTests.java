package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.PeopleRules;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppraisalsRestTests {

    private static final String ORGANISATIONS = """
            编号,名称,类型,上级,成立日期
            ZZ1,第一总支,党总支,,2010-01-01
            ZZ2,第二总支,党总支,,2010-01-01
            ZB1,甲支部,党支部,ZZ1,2015-06-01
            ZB2,乙支部,党支部,ZZ2,2015-06-01
            ZB3,丙支部,党支部,ZZ1,2015-06-01
            """;

    private static final String AT = "/api/v1/appraisals/%s/XJ-12?year=2023";
    private static final String MARKS =
            "{\"marks\":%s,\"date\":\"2024-01-15\",\"reason\":\"%s\",\"correction\":\"%s\"}";

    @TempDir
    private static Path folder;

    private static Program program;
    private static Program clerk;
    private static Program superior;
    private static Program elsewhere;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2, PeopleRules.in(folder));
        program.accept("", "organisations.csv", ORGANISATIONS);
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        clerk = program.as(new Rights(Role.CLERK, "ZB1"));
        superior = program.as(new Rights(Role.SUPERIOR, "ZZ1"));
        elsewhere = program.as(new Rights(Role.SUPERIOR, "ZZ2"));
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void theSuperiorGivesMarksWithinTheirSubtreeAndNobodyElseDoes() {
        var at = AT.formatted("ZB1");
        assertThat(superior.get("/api/v1/appraisals?year=2023&open=true").body())
                .contains("\"ZB1\"", "\"ZB3\"", "XJ-12", "0.5 至 2 分")
                .doesNotContain("ZB2");
        assertThat(clerk.get("/api/v1/appraisals?year=2023").body())
                .contains("ZB1")
                .doesNotContain("ZB3");
        var seen = superior.get(at);
        assertThat(seen.header("ETag")).isEqualTo("\"0\"");

        assertThat(give(clerk, at, "0", MARKS.formatted("2", "我们好", "")).status())
                .isEqualTo(403);
        assertThat(give(elsewhere, at, "0", MARKS.formatted("2", "有特色", "")).status())
                .isEqualTo(404);
        assertThat(give(superior, at, "0", MARKS.formatted("2.1", "有特色", "")).status())
                .isEqualTo(422);
        var given = give(superior, at, "0", MARKS.formatted("1.5", "有特色", ""));
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.json().at("/given/marks").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(superior.get("/api/v1/appraisals?year=2023&open=true").body())
                .doesNotContain("\"organisation\":\"ZB1\",\"name\":\"甲支部\",\"criterion\":\"XJ-12\"");
    }

    @Test
    void theSecondOfTwoIsToldWithAConflictAndWhatStandsNow() {
        var at = AT.formatted("ZB3");
        var first = give(superior, at, "0", MARKS.formatted("1", "有特色", ""));

        var late = give(program, at, "0", MARKS.formatted("2", "很有特色", ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("刚刚有人改过", "1 分");

        var tag = first.header("ETag").replace("\"", "");
        assertThat(give(program, at, tag, MARKS.formatted("2", "很有特色", "")).body())
                .contains("改动要写明理由");
        var corrected = give(program, at, tag, MARKS.formatted("2", "很有特色", "复核"));
        assertThat(corrected.status()).isEqualTo(200);
        var back = at.replace("?", "/withdrawal?");
        assertThat(give(program, back, tag, "{\"reason\":\"评错了\"}").status()).isEqualTo(409);
        var now = corrected.header("ETag").replace("\"", "");
        assertThat(give(program, back, now, "{\"reason\":\"\"}").status()).isEqualTo(422);
        assertThat(give(program, back, now, "{\"reason\":\"评错了\"}")
                        .json()
                        .get("given")
                        .isNull())
                .isTrue();
        assertThat(program.post(at, MARKS.formatted("1", "x", "")).body()).contains("请带上看到的版本");
    }

    @Test
    void aBranchTellsItsOwnScoresAndChangesThemOnlyWithAReason() {
        var at = "/api/v1/self-scores/ZB1?year=2023";
        var told = clerk.post(at, "{\"date\":\"2024-01-11\",\"total\":94,\"byCriterion\":{\"XJ-03\":5}}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().get("total").decimalValue()).isEqualByComparingTo("94");

        assertThat(clerk.post(at, "{\"date\":\"2024-01-11\",\"total\":95}").status())
                .isEqualTo(422);
        assertThat(clerk.post(at, "{\"date\":\"2024-01-11\",\"total\":95,\"correction\":\"算错了\"}")
                        .status())
                .isEqualTo(200);
        assertThat(clerk.post(at, "{\"date\":\"2024-01-11\",\"byCriterion\":{\"XJ-03\":6.1}}")
                        .body())
                .contains("应在 0 至 6 分之间");
        assertThat(clerk.post("/api/v1/self-scores/ZB2?year=2023", "{\"date\":\"2024-01-11\",\"total\":95}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aYearIsNotClosedWhileSomethingWaitsToBeAppraised() {
        assertThat(program.get("/api/v1/closed-years/2023/checklist").body()).contains("待评定的指标");

        var asked = program.post("/api/v1/closed-years", "{\"year\":2023,\"reason\":\"党委会\"}");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("待评定的指标");
    }

    private static Reply give(Program by, String at, String seen, String json) {
        return by.send("POST", at, json, Map.of("Content-Type", "application/json", "If-Match", "\"" + seen + "\""));
    }
}
