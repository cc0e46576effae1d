package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.audit.AuditLines;
import dabiao.publishing.draft.MakeDraft;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that pages show, taken away as CSV. */
class ListsTests {

    private static final String AUDIT = "/audit/lines.csv?what=%E5%BB%BA%E7%AB%8B%E8%A7%84%E5%88%99%E8%8D%89%E7%A8%BF";

    private static Program program;
    private static Program auditor;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2, "--dabiao.reload=false", "--dabiao.publishing=two-persons");
        program.accept("", "organisations.csv", """
                编号,名称,类型,上级,成立日期
                ZZ1,第一总支,党总支,,2010-01-01
                ZB1,甲支部,党支部,ZZ1,2015-06-01
                ZB2,乙支部,党支部,,2015-06-01
                """);
        program.accept("", "members.csv", "党组织,编号,姓名,入党日期\nZB1,DY1,钱示例,2010-07-01\n");
        program.accept("", "activities.csv", "党组织,编号,活动类型,召开日期,应到,实到\nZB2,HD1,党员大会,2023-02-05,10,9\n");
        for (String branch : new String[] {"ZB1", "ZB2"}) {
            program.post(
                    "/api/v1/decisions",
                    "{\"kind\":\"豁免\",\"organisation\":\"%s\",\"subject\":\"SH-01\",\"from\":\"2023-07-01\",\"to\":\"2023-09-30\",\"reason\":\"%s\"}"
                            .formatted(branch, branch.equals("ZB1") ? "钱示例出差" : "=HYPERLINK(1)"));
        }
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        program.get(MakeDraft.class).ofInForce("=给人看的草稿", "office");
        auditor = program.as(new Rights(Role.AUDITOR, ""));
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/ledgers/received.csv, '批次,收到时间,来源,上报人,新增,更正,撤回,未变,更正原因,内容指纹'",
        "/drafts/all.csv, '编号,名称,状态,建立人,建立时间,'",
        "/drafts/1/impact/movers.csv?year=2023, '编号,党组织,现行星级,草稿星级,现行得分,草稿得分,增减,原因'",
        "/standards/versions.csv, '规则编号,启用时间,启用人,理由,依据,替换了'",
        "/year-end/runs.csv, '次,年度,考核日,状态,党组织,已考核,失败,开始,完成,台账批次,规则编号'",
        "/appraisals/all.csv, '编号,党组织,指标,指标名称,可以评,自评,现在得分,满分,现在的评定,待评定'",
        "/self-scores/all.csv, '编号,党组织,自评总分,得分,豁免、更正前得分,满分,自评高出'",
        "/branches.csv, '编号,党组织,得分,豁免、更正前得分,满分,星级,首要失分原因'",
        "/publicity.csv, '序号,党支部,豁免、更正前得分,得分,拟定星级'"
    })
    void everyListCanBeTakenAwayForExcel(String path, String headings) {
        var reply = program.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(reply.body()).startsWith("\ufeff" + headings);
        assertThat(reply.body().lines().count())
                .isGreaterThanOrEqualTo(
                        path.contains("apprais") || path.contains("movers") || path.contains("public") ? 1 : 2);
    }

    @Test
    void noCellOfAListIsAFormula() {
        assertThat(program.get("/decisions/all.csv?names=hidden").body()).contains(",'=HYPERLINK(1),");
        assertThat(program.get("/drafts/all.csv").body()).contains(",'=给人看的草稿,");
        assertThat(auditor.get(AUDIT + "&reason=x").body()).contains("'=给人看的草稿");
    }

    @Test
    void aListHoldsOnlyWhatOneMaySee() {
        var clerk = program.as(new Rights(Role.CLERK, "ZB1"));

        assertThat(clerk.get("/decisions/all.csv?names=hidden").body())
                .contains(",ZB1,")
                .doesNotContain("ZB2");
        assertThat(clerk.get("/self-scores/all.csv").body()).contains("甲支部").doesNotContain("乙支部");
        assertThat(clerk.get("/ledgers/received.csv").body().lines().count()).isEqualTo(2);
        assertThat(program.get("/ledgers/received.csv").body().lines().count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"movers.csv", "result", "ZB1"})
    void aYearThatNobodyMeansIsRefused(String what) {
        var reply = program.get("/drafts/1/impact/" + what + "?year=2147483647");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains("年度应填 2000 至 2100 之间的年份");
    }

    @Test
    void theHistoryOfACriterionSaysThatThereIsNoneYet() {
        assertThat(program.get("/branches/ZB1/criteria/SH-01").body()).contains("历年结果", "只考核过这一个年度");
    }

    @Test
    void aNameInAListOwesAReason() {
        assertThat(program.get("/decisions/all.csv").body()).contains("请写明用途").doesNotContain("钱示例");
        assertThat(program.get("/decisions/all.csv?names=hidden").body()).contains("钱*出差");
        assertThat(program.get("/decisions/all.csv?reason=x").body()).contains("钱示例出差");
    }

    @Test
    void theAuditTrailIsTakenAwayForAReasonThatIsWrittenDown() {
        var owed = auditor.get(AUDIT);
        assertThat(owed.status()).isEqualTo(400);
        assertThat(owed.body())
                .contains("审计记录里有各人做过的事", "action=\"/audit/lines.csv\"", "name=\"reason\" required")
                .doesNotContain("遮去姓名");

        var taken = auditor.get(AUDIT + "&reason=%E4%B8%93%E9%A1%B9%E6%A3%80%E6%9F%A5");
        assertThat(taken.body().lines().count()).isEqualTo(2);
        assertThat(taken.body()).contains("建立规则草稿").doesNotContain("收下台账");
        assertThat(program.get(AuditLines.class)
                        .page(new AuditLines.Wanted(null, "导出审计记录", null, null), Long.MAX_VALUE, 9))
                .anySatisfy(it -> {
                    assertThat(it.why()).isEqualTo("专项检查");
                    assertThat(it.after()).isEqualTo("what=建立规则草稿");
                });
    }

    @Test
    void whoeverReadsNamesOnlyForAReasonIsAskedForItOnThePage() {
        var page = "/branches/ZB1?year=2023&x=1";

        assertThat(auditor.get(page).body())
                .contains("党员姓名已遮去", "name=\"reason\" required", "name=\"year\" value=\"2023\"");
        assertThat(auditor.get(page + "&reason=x").body()).doesNotContain("党员姓名已遮去");
        assertThat(program.get(page).body()).doesNotContain("党员姓名已遮去");
    }
}
