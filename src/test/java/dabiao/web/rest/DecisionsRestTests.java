package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecisionsRestTests {

    private static final String ORGANISATIONS = """
            编号,名称,类型,上级,成立日期
            ZZ1,第一总支,党总支,,2010-01-01
            ZZ2,第二总支,党总支,,2010-01-01
            ZB1,甲支部,党支部,ZZ1,2015-06-01
            ZB2,乙支部,党支部,ZZ2,2015-06-01
            """;

    private static final String WAIVER = """
            {"kind":"豁免","organisation":"%s","subject":"SH-01","from":"2023-07-01","to":"2023-09-30","reason":"防汛"}""";

    private static final String SEEN = "{\"version\":%d,\"reason\":\"%s\"}";

    private static Program program;
    private static Program clerk;
    private static Program superior;
    private static Program elsewhere;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", ORGANISATIONS);
        clerk = program.as(new Rights(Role.CLERK, "ZB1"));
        superior = program.as(new Rights(Role.SUPERIOR, "ZZ1"));
        elsewhere = program.as(new Rights(Role.SUPERIOR, "ZZ2"));
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void theSuperiorApprovesWhatTheBranchAskedForAndNobodyElsewhereSeesIt() {
        var asked = clerk.post("/api/v1/decisions", WAIVER.formatted("ZB1"));
        assertThat(asked.status()).isEqualTo(201);
        var at = "/api/v1/decisions/" + asked.json().get("id").asLong();
        int version = asked.json().get("version").asInt();

        assertThat(elsewhere.get(at).status()).isEqualTo(404);
        assertThat(elsewhere.post(at + "/approval", SEEN.formatted(version, "")).status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/api/v1/decisions").body()).doesNotContain("ZB1");
        assertThat(clerk.post(at + "/approval", SEEN.formatted(version, "")).status())
                .isEqualTo(403);

        var approved = superior.post(at + "/approval", SEEN.formatted(version, "属实"));
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().get("statusText").asString()).isEqualTo("已批准");
        assertThat(approved.json().get("batch").asLong()).isPositive();
        assertThat(superior.get("/api/v1/decisions?status=APPROVED").body()).contains("ZB1");
        assertThat(superior.post(at + "/rejection", SEEN.formatted(version, "晚了"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyAsksForOthersAndNothingIsLeftOut() {
        assertThat(clerk.post("/api/v1/decisions", WAIVER.formatted("ZB2")).status())
                .isEqualTo(422);
        assertThat(clerk.post("/api/v1/decisions", "{}").status()).isEqualTo(400);
        var star = """
                {"kind":"评定更正","organisation":"ZB1","subject":"星级","content":"3","from":"2023-01-01","reason":"复核"}""";
        var refused = clerk.post("/api/v1/decisions", star);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("评定更正要有党组织的决定文号");
    }

    @Test
    void aSystemCannotApproveWhatItAskedFor() {
        var asked = superior.post("/api/v1/decisions", WAIVER.formatted("ZB1"));

        var own = superior.post(
                "/api/v1/decisions/" + asked.json().get("id").asLong() + "/approval", SEEN.formatted(0, ""));

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("请由另一个人批准");
    }
}
