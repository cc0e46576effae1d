package dabiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.audit.AuditLines;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyTests {

    private static final String NAME = "钱示例";
    private static final String MEETING =
            "党组织,编号,活动类型,召开日期,开始时间,结束时间,主题,参加人员\n%s,HD1,党员大会,2023-03-01,09:00,11:00,%s,DY1\n";

    private static final String MEMBERS = "%E5%85%9A%E5%91%98";
    private static final String MEETINGS = "%E6%B4%BB%E5%8A%A8";

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", """
                编号,名称,类型,上级,成立日期
                ZZ1,第一总支,党总支,,2010-01-01
                ZB1,甲支部,党支部,ZZ1,2015-06-01
                ZB2,乙支部,党支部,,2015-06-01
                """);
        program.accept(
                "",
                "members.csv",
                "党组织,编号,姓名,入党日期\nZB1,DY1," + NAME + ",2010-07-01\nZB2,DY1," + NAME + ",2010-07-01\n");
        program.accept("", "activities.csv", MEETING.formatted("ZB1", "学习"));
        program.accept("", "activities.csv", MEETING.formatted("ZB2", "讨论"));
        program.accept("", "points.csv", "党组织,编号,对象类型,对象,维度,分值,日期,事由\nZB1,JF1,干部,DY1,理论学习,2,2023-03-20,学习考勤\n");
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, ZB1, /branches/ZB1/records/%E5%85%9A%E5%91%98/DY1, true",
        "OFFICE, '', /branches/ZB1/records/%E5%85%9A%E5%91%98/DY1, true",
        "SUPERIOR, ZZ1, /branches/ZB1/records/%E5%85%9A%E5%91%98/DY1, false",
        "AUDITOR, '', /branches/ZB1/records/%E5%85%9A%E5%91%98/DY1, false",
        "CLERK, ZB1, /rankings?kind=%E5%B9%B2%E9%83%A8, true",
        "OFFICE, '', /rankings?kind=%E5%B9%B2%E9%83%A8, true",
        "SUPERIOR, ZZ1, /rankings?kind=%E5%B9%B2%E9%83%A8, false",
        "AUDITOR, '', /rankings?kind=%E5%B9%B2%E9%83%A8, false",
        "CLERK, ZB1, /api/v1/rankings?year=2023, true",
        "OFFICE, '', /api/v1/rankings?year=2023, false",
        "OFFICE, '', /api/v1/rankings?year=2023&reason=%E6%A0%B8%E5%AF%B9, true",
        "AUDITOR, '', /api/v1/rankings?year=2023&reason=%E6%A0%B8%E5%AF%B9, true",
        "OFFICE, '', /branches/ZB1/records/%E5%85%9A%E5%91%98/DY1?names=hidden, false"
    })
    void namesAreReadByTheirOwnBranchTheOfficeOnItsPagesAndWhoGivesAReason(
            Role role, String organisation, String path, boolean inFull) {
        var body = program.as(new Rights(role, organisation)).get(path).body();

        assertThat(body.contains(NAME)).as(body).isEqualTo(inFull);
        assertThat(body.contains("钱*")).isEqualTo(!inFull);
    }

    @ParameterizedTest
    @CsvSource({"CLERK, ZB1", "OFFICE, ''", "SUPERIOR, ZZ1", "AUDITOR, ''"})
    void whoeverTakesNamesOutSaysWhyOrHasThemHidden(Role role, String organisation) {
        var asking = program.as(new Rights(role, organisation));
        for (String path : List.of(
                "/api/v1/organisations/ZB1/facts?year=2023&ledger=" + MEMBERS, "/forms/rankings.csv?year=2023")) {
            var owed = asking.get(path);
            assertThat(owed.status()).as(path).isEqualTo(400);
            assertThat(owed.body()).contains("党员姓名", "用途").doesNotContain(NAME);
            assertThat(asking.get(path + "&reason=%20").status()).isEqualTo(400);

            var hidden = asking.get(path + "&names=hidden");
            assertThat(hidden.status()).isEqualTo(200);
            assertThat(hidden.body()).contains("钱*").doesNotContain(NAME);

            var inFull = asking.get(path + "&reason=%E5%B9%B4%E5%BA%A6%E6%A0%B8%E5%AF%B9");
            assertThat(inFull.status()).isEqualTo(200);
            assertThat(inFull.body()).contains(NAME);
        }
    }

    @Test
    void whatHoldsNoNamesNeedsNoReason() {
        var office = program.as(new Rights(Role.OFFICE, ""));

        assertThat(office.get("/api/v1/organisations/ZB1/facts?year=2023&ledger=" + MEETINGS)
                        .status())
                .isEqualTo(200);
        assertThat(office.get("/forms/summary.xlsx?year=2023").status()).isEqualTo(200);
        assertThat(office.get("/branches.csv?year=2023").status()).isEqualTo(200);
    }

    @Test
    void aProgramIsToldWhichParameterIsMissing() {
        var owed = program.get("/api/v1/organisations/ZB1/facts?year=2023").json();

        assertThat(owed.get("problems").get(0).get("code").asString()).isEqualTo(Privacy.REASON_OWED);
        assertThat(owed.get("detail").asString())
                .isEqualTo("请求「reason」：这里有党员姓名，导出要写明用途，请加上 reason=用途（记入审计记录）；不需要姓名的，加上 names=hidden。");
    }

    @Test
    void aPersonIsAskedForTheReasonOnAPageThatLeadsToTheSameFile() {
        var page = program.get("/forms/rankings.csv?year=2023").body();

        assertThat(page)
                .contains("<form method=\"get\" action=\"/forms/rankings.csv\">")
                .contains("<input type=\"hidden\" name=\"year\" value=\"2023\">")
                .contains("name=\"reason\" required");
    }

    @Test
    void aReasonIsWrittenDownWithWhoGaveItAndForWhat() {
        program.as(new Rights(Role.AUDITOR, ""))
                .get("/api/v1/organisations/ZB1/facts?year=2023&reason=%E8%B0%83%E9%98%85");

        assertThat(program.get(AuditLines.class)
                        .page(new AuditLines.Wanted(null, "查阅姓名", null, null), Long.MAX_VALUE, 99))
                .anySatisfy(it -> {
                    assertThat(it.why()).isEqualTo("调阅");
                    assertThat(it.subject()).isEqualTo("/api/v1/organisations/ZB1/facts");
                    assertThat(it.after()).isEqualTo("year=2023");
                });
    }

    @Test
    void aFlagDoesNotShowAClerkTheOtherBranch() {
        var office = program.get("/api/v1/flags?year=2023").body();
        assertThat(office).contains("（ZB2 HD1）");

        for (String path : new String[] {"/api/v1/flags?year=2023", "/branches/ZB1", "/api/v1/assessments/1"}) {
            for (Rights rights : new Rights[] {new Rights(Role.CLERK, "ZB1"), new Rights(Role.SUPERIOR, "ZZ1")}) {
                assertThat(program.as(rights).get(path).body())
                        .as("%s %s", path, rights)
                        .doesNotContain("ZB2");
            }
        }
        assertThat(program.as(new Rights(Role.CLERK, "ZB1"))
                        .get("/api/v1/flags?year=2023")
                        .body())
                .contains("（其他党组织）");
    }
}
