package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Holds real responses to what the interface says of itself. */
class OpenApiTests {

    private static Program program;
    private static JsonNode api;
    private static String fingerprint;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2).withSample();
        var closeYear = program.get(CloseYear.class);
        var run = closeYear.await(
                closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        fingerprint = run.orElseThrow().fingerprint();
        api = program.get("/v3/api-docs").json();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @TestFactory
    Stream<DynamicTest> everyReadingRequestAnswersAsItSays() {
        return Stream.of(
                        "/organisations | ?limit=3",
                        "/organisations/{code} | ZB001",
                        "/organisations/{code}/facts | ZB001?year=2023&names=hidden",
                        "/submissions |",
                        "/submissions/{batch} | 1",
                        "/rulebooks |",
                        "/rulebooks/{fingerprint} | " + fingerprint,
                        "/rulebooks/{fingerprint}/files | " + fingerprint,
                        "/rulebooks/{fingerprint}/criteria | " + fingerprint + "?standard=sanhui-yike",
                        "/rulebooks/folder |",
                        "/rulebooks/activations |",
                        "/rulebooks/{fingerprint}/activations | " + fingerprint,
                        "/rulebooks/{fingerprint}/editions | " + fingerprint,
                        "/rulebooks/{from}/comparison/{to} | " + fingerprint,
                        "/drafts |",
                        "/year-end-runs |",
                        "/year-end-runs/{id} | 1",
                        "/assessments | ?year=2023&star=5&limit=2",
                        "/assessments/{id} | 3",
                        "/flags | ?year=2023")
                .map(it -> it.split(" \\| ?", -1))
                .map(it -> DynamicTest.dynamicTest(it[0], () -> answersAsItSays(it[0], it[1])));
    }

    @Test
    void anExplanationAnswersAsItSays() {
        for (String criterion : List.of("SH-01", "SH-09", "JF-01")) {
            var reply = program.get("/api/v1/assessments/10/findings/" + criterion);
            assertConforms("/assessments/{id}/findings/{criterion}", "get", reply);
        }
    }

    @Test
    void changingRequestsAnswerAsTheySay() {
        var assessed = program.post("/api/v1/assessments", "{\"organisation\":\"ZB002\",\"year\":2023}");
        assertThat(assessed.status()).isEqualTo(201);
        assertConforms("/assessments", "post", assessed);
        var run = program.post("/api/v1/year-end-runs", "{\"year\":2022,\"asOf\":\"2023-06-30\"}");
        assertThat(run.status()).isEqualTo(202);
        assertConforms("/year-end-runs", "post", run);
        program.get(CloseYear.class).await(run.json().get("id").asLong());
        var again = program.post("/api/v1/year-end-runs", "{\"year\":2022,\"asOf\":\"2023-06-30\"}");
        assertThat(again.status()).isEqualTo(200);
        assertConforms("/year-end-runs", "post", again);
        var receipt = program.upload(
                "/api/v1/submissions",
                Map.of("submittedBy", "王"),
                Map.of("bodies.csv", "党组织,编号,类型,名称,设立日期\nZB001,NS901,党小组,第九党小组,2023-01-01\n"));
        assertThat(receipt.status()).isEqualTo(201);
        assertConforms("/submissions", "post", receipt);
    }

    @Test
    void aRefusalAnswersAsItSays() {
        var refused = program.post("/api/v1/submissions", "{\"ledgers\":{\"活动\":[{\"编号\":\"X\"}]}}");
        assertThat(refused.status()).isEqualTo(422);
        assertConforms("/submissions", "post", refused);
        assertConforms("/organisations/{code}", "get", program.get("/api/v1/organisations/ZB01"));
    }

    @Test
    void everyRequestSaysWhatItIsForInChinese() {
        api.get("paths")
                .forEach(path -> path.forEach(
                        operation -> assertThat(operation.path("summary").asString(""))
                                .as(operation.toString())
                                .containsPattern("\\p{IsHan}")));
    }

    private static void answersAsItSays(String path, String asked) {
        int query = asked.indexOf('?');
        var value = query < 0 ? asked : asked.substring(0, query);
        var reply =
                program.get("/api/v1" + path.replaceAll("\\{\\w+}", value) + (query < 0 ? "" : asked.substring(query)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertConforms(path, "get", reply);
    }

    private static void assertConforms(String path, String method, Reply reply) {
        var responses = api.get("paths").get("/api/v1" + path).get(method).get("responses");
        var status = String.valueOf(reply.status());
        var content = (responses.has(status) ? responses.get(status) : responses.get("default")).get("content");
        var type = reply.header("Content-Type").replaceAll(";.*", "");
        assertThat(content.has(type)).as("%s among %s", type, content).isTrue();
        assertThat(new Conformity(api).complaints(content.get(type).get("schema"), reply.json()))
                .as("%s %s", method, path)
                .isEmpty();
    }
}
