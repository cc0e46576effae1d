package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.FactStore;
import dabiao.fact.Submissions;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestTests {

    private static final String ORGANISATIONS = """
            编号,名称,类型,成立日期
            ZB001,机关一支部,党支部,2015-06-01
            ZB002,机关二支部,党支部,2015-06-01
            ZB003,机关三支部,党支部,2015-06-01
            """;

    private static final String ACTIVITIES = """
            党组织,编号,活动类型,召开日期,应到,实到
            ZB001,HD1,党员大会,2023-02-05,10,9
            ZB001,HD2,党员大会,2023-05-05,10,9
            ZB001,HD3,党员大会,2023-08-05,10,4
            ZB002,HD1,党课,2023-05-05,10,9
            """;

    private static Program program;
    private static long run;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", ORGANISATIONS, "activities.csv", ACTIVITIES);
        var closeYear = program.get(CloseYear.class);
        run = closeYear.start(2023, CloseYear.usualDay(2023), "王").id();
        closeYear.await(run);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void theFactsOfAnOrganisationAreToldByHeading() {
        var reply = program.get("/api/v1/organisations/ZB001/facts?year=2023&ledger=" + encoded("活动"));

        var rows = reply.json().get("ledgers").get(0).get("rows");
        assertThat(texts(rows, "编号")).containsExactly("HD1", "HD2", "HD3");
        assertThat(rows.get(0).get("应到").asInt()).isEqualTo(10);
        assertThat(rows.get(0).get("活动类型").get(0).asString()).isEqualTo("党员大会");
    }

    @Test
    void organisationsComePageByPage() {
        var first = program.get("/api/v1/organisations?limit=2").json();
        var second = program.get("/api/v1/organisations?limit=2&cursor="
                        + first.get("nextCursor").asString())
                .json();

        assertThat(texts(first.get("items"), "code")).containsExactly("ZB001", "ZB002");
        assertThat(texts(second.get("items"), "code")).contains("ZB003");
    }

    @Test
    void resultsAreFilteredAndComePageByPage() {
        assertThat(listed("?year=2023")).containsExactly("ZB001", "ZB002", "ZB003");
        assertThat(listed("?year=2023&criterion=SH-01&status=PARTLY_MET")).containsExactly("ZB001");
        assertThat(listed("?year=2023&criterion=SH-01&status=" + encoded("部分达标")))
                .containsExactly("ZB001");
        assertThat(listed("?year=2023&star=5")).isEmpty();
        assertThat(listed("?run=" + run + "&star=0")).containsExactly("ZB001", "ZB002", "ZB003");
        assertThat(listed("?year=2021")).isEmpty();
        var first = program.get("/api/v1/assessments?year=2023&limit=2").json();
        assertThat(listed("?year=2023&limit=2&cursor=" + first.get("nextCursor").asString()))
                .containsExactly("ZB003");
    }

    @Test
    void aResultAndItsExplanationSayByWhichRulesTheyWereMade() {
        var item = program.get("/api/v1/assessments?run=" + run)
                .json()
                .get("items")
                .get(0);
        var fingerprint = item.get("fingerprint").asString();

        var one = program.get("/api/v1/assessments/" + item.get("id").asLong());
        var why = program.get("/api/v1/assessments/" + item.get("id").asLong() + "/findings/SH-01");

        for (Reply reply : List.of(one, why, program.get("/api/v1/year-end-runs/" + run))) {
            assertThat(reply.header("Dabiao-Rulebook")).isEqualTo(fingerprint);
        }
        assertThat(one.json().get("rulebook").get("fingerprint").asString()).isEqualTo(fingerprint);
        assertThat(why.json().get("fingerprint").asString()).isEqualTo(fingerprint);
        assertThat(why.json().get("finding").get("sentence").asString()).contains("8 月 5 日的党员大会应到 10 人、实到 4 人");
        assertThat(program.get("/api/v1/rulebooks/" + fingerprint.substring(0, 8))
                        .json()
                        .get("inForce")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void oneOrganisationIsJudgedOnItsNewestFacts() {
        var request = "{\"organisation\":\"ZB003\",\"year\":2023,\"asOf\":\"2024-02-29\"}";
        var before = program.post("/api/v1/assessments", request);
        program.accept("", "activities.csv", "党组织,编号,活动类型,召开日期,应到,实到\nZB003,HD9,党员大会,2023-02-05,10,9\n");

        var after = program.post("/api/v1/assessments", request);

        assertThat(before.status()).isEqualTo(201);
        assertThat(had(before, "SH-01")).isZero();
        assertThat(had(after, "SH-01")).isEqualTo(1);
        assertThat(after.header("Location")).isNotEqualTo(before.header("Location"));
        assertThat(program.get(after.header("Location")).body()).isEqualTo(after.body());
        assertThat(program.get(before.header("Location")).body()).isEqualTo(before.body());
    }

    @Test
    void aLookKeepsNothing() {
        var reply = program.post(
                "/api/v1/assessments",
                "{\"organisation\":\"ZB001\",\"year\":2023,\"asOf\":\"2023-07-01\",\"dryRun\":true}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(program.get("/api/v1/assessments?organisation=ZB001").body()).doesNotContain("2023-07-01");
    }

    @Test
    void aRunIsStartedOnceAndThenOnlyShown() {
        var started = program.post("/api/v1/year-end-runs", "{\"year\":2022}");
        program.get(CloseYear.class).await(started.json().get("id").asLong());

        var again = program.post("/api/v1/year-end-runs", "{\"year\":2022}");

        assertThat(started.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Location")).isEqualTo(started.header("Location"));
        assertThat(program.get(started.header("Location"))
                        .json()
                        .get("statusText")
                        .asString())
                .isEqualTo("已完成");
    }

    @Test
    void rowsInJsonUndergoTheSameChecks() {
        long before = program.get(FactStore.class).newestBatch();

        var refused = program.post("/api/v1/submissions", """
                {"ledgers": {"活动": [
                  {"党组织": "ZB001", "编号": "HD21", "活动类型": "党员大会", "召开日期": "2023-11-05"},
                  {"党组织": "ZB001", "编号": "HD22", "活动类型": "党员大", "召开日期": "2023-13-05", "应到": "十"}
                ]}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(places(refused)).containsExactly("请求!活动 2 活动类型", "请求!活动 2 召开日期", "请求!活动 2 应到");
        assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(before);
    }

    @Test
    void aBrokenUploadIsRefusedAtItsPlacesAndNothingIsKept() {
        long before = program.get(FactStore.class).newestBatch();

        var refused = program.upload(
                "/api/v1/submissions",
                Map.of(),
                Map.of("money.csv", "党组织,编号,款项,金额,日期\nZB001,JF1,支出,12,2023-05-01\nZB001,JF2,支出,十,2023年5月\n"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(places(refused)).containsExactly("money.csv 3 金额", "money.csv 3 日期");
        assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(before);
    }

    @Test
    void theSameFileIsAcceptedOnce() {
        var file = Map.of("money.csv", "党组织,编号,款项,金额,日期\nZB001,JF9,支出,12.50,2023-05-01\n");

        var first = program.upload("/api/v1/submissions", Map.of("submittedBy", "王"), file);
        var again = program.upload("/api/v1/submissions", Map.of("submittedBy", "李"), file);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("message").asString()).startsWith("已收过，没有变化");
        assertThat(again.json().get("submission").get("batch"))
                .isEqualTo(first.json().get("submission").get("batch"));
        assertThat(program.get(first.header("Location"))
                        .json()
                        .get("submittedBy")
                        .asString())
                .isEqualTo("王");
        assertThat(program.get(Submissions.class)
                        .findBySha256(
                                first.json().get("submission").get("sha256").asString()))
                .isPresent();
    }

    private static List<String> listed(String query) {
        return texts(program.get("/api/v1/assessments" + query).json().get("items"), "organisation");
    }

    private static List<String> texts(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(it -> it.get(key).asString())
                .toList();
    }

    private static int had(Reply assessment, String criterion) {
        return StreamSupport.stream(assessment.json().get("findings").spliterator(), false)
                .filter(it -> it.get("criterion").asString().equals(criterion))
                .mapToInt(it -> it.get("had").asInt())
                .sum();
    }

    private static List<String> places(Reply problem) {
        var places = new ArrayList<String>();
        problem.json()
                .get("problems")
                .forEach(it -> places.add("%s %d %s"
                        .formatted(
                                it.get("file").asString(),
                                it.get("line").asInt(),
                                it.get("column").asString())));
        return places;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
