package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.Dabiao;
import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Sender;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whole journeys through the pages, in a browser. */
class PagesTests {

    private static final String ACTIVITIES = """
            党组织,编号,活动类型,召开日期,应到,实到,主题
            ZB007,HD23901,党员大会,2023-09-11,31,%s,补开党员大会
            ZB007,HD23902,%s,2023-09-12,31,30,集中学习
            """;

    private static ConfigurableApplicationContext program;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.at("http://127.0.0.1:" + port());
        take(2022);
        take(2023);
        signIn();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void anAuditorComesFromTheOverviewToTheVeryRecordThatDidNotCount() {
        browser.open("/");
        assertThat(browser.heading()).isEqualTo("2023 年度总览");

        browser.click("section[aria-labelledby=t-missed] summary");
        browser.follow("SH-01 支部党员大会");
        assertThat(browser.text("#list")).contains("只看：", "支部党员大会（SH-01）");
        browser.follow("市政工程管理处党支部");
        assertThat(browser.text()).contains("须达标的指标未达标").contains("第三季度应有 1 次，实有 0 次");
        browser.click("#sanhui-yike a[href*='SH-01']");
        assertThat(browser.text("#not-counted")).contains("2023-08-21", "到会不足半数");
        assertThat(browser.text("#row")).contains("每季度", "到会过半");
        assertThat(browser.text("#rule .hit")).contains("rule \"频次");
        browser.click("#not-counted a");

        assertThat(browser.heading()).startsWith("活动台账 HD23");
        assertThat(browser.text()).contains("应到\n31", "实到\n14");
    }

    @Test
    void theBarOfAStarLeadsToItsBranches() {
        browser.open("/?year=2023");
        browser.click("section[aria-labelledby=t-stars] .chart path[fill='#9b1c1f']");

        assertThat(browser.heading()).isEqualTo("2023 年度支部名单");
        assertThat(browser.texts("#list tbody .star")).isNotEmpty().allMatch("五星"::equals);
    }

    @Test
    void aSearchNarrowsTheListWithoutLeavingThePage() {
        browser.open("/");
        browser.type("#q", "ZB007");
        browser.click("#list button.main");

        browser.await("#list p strong", "1");
        assertThat(browser.texts("#list tbody th")).containsExactly("示例县市政工程管理处党支部");
    }

    @Test
    void everyProblemIsShownBesideItsCellBeforeAnythingIsStored() {
        long before = newestBatch();

        upload("活动.csv", ACTIVITIES.formatted("三十", "党员大汇"));
        assertThat(browser.text()).contains("有 2 处错误，没有收下", "第 2 行", "第 3 行", "是否想写“党员大会”");
        assertThat(browser.texts("td.bad")).containsExactly("有问题：\n三十", "有问题：\n党员大汇");
        assertThat(newestBatch()).isEqualTo(before);

        upload("活动.csv", ACTIVITIES.formatted("30", "集中学习"));
        assertThat(browser.text()).contains("没有错误，可以收下");
        assertThat(newestBatch()).isEqualTo(before);

        browser.click("main form button.main");
        assertThat(browser.text()).contains("已收下，是第 %d 批".formatted(before + 1));
        assertThat(newestBatch()).isEqualTo(before + 1);
    }

    @Test
    void theOfficeRunsAYearEndAndJoinsTheOneThatIsDone() {
        browser.open("/");
        browser.follow("进行年终考核");
        assertThat(browser.heading()).isEqualTo("年终考核");
        browser.click("input[name=sure]");
        browser.click("main form button.main");

        browser.await("#progress h2", "已完成");
        assertThat(browser.heading()).isEqualTo("2023 年度年终考核");
        assertThat(browser.text("#progress")).contains("100%");
        browser.follow("看五星十佳");
        assertThat(browser.heading()).isEqualTo("2023 年度五星十佳");
    }

    @Test
    void aRankingLeadsToThePointsOfEachObject() {
        browser.open("/rankings?year=2023");
        browser.click("section[aria-labelledby=t-ranked] tbody a");

        assertThat(browser.text()).contains("总分", "到星线", "记分", "计入");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/branches?sort=worst",
                "/branches/ZB007",
                "/branches/ZB016",
                "/branches/DW001",
                "/branches/ZB007/criteria/SH-01",
                "/standards",
                "/standards/sanhui-yike/2022-01-01",
                "/standards/file?path=patterns/measuring.drl&line=4",
                "/ledgers",
                "/forms",
                "/year-end",
                "/year-end/1",
                "/rankings",
                "/?year=2019"
            })
    void noPageLeavesTheHostBreaksItsPolicyOrOverflowsAPhone(String path) {
        browser.complaints();
        browser.open(path);

        assertThat(browser.complaints()).isEmpty();
        assertThat((List<?>) browser.run("return performance.getEntriesByType('resource').map(it => it.name)"
                        + ".filter(it => !it.startsWith(location.origin))"))
                .isEmpty();
        browser.width(500, 844);
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.width(1366, 768);
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() {
        browser.open("/branches/XX");
        assertThat(browser.text()).contains("没有编号为“XX”的党组织");
        browser.open("/nothing");
        assertThat(browser.heading()).isEqualTo("没有这个页面");
        browser.open("/?year=abc");
        assertThat(browser.heading()).isEqualTo("地址读不懂");
        browser.complaints();
    }

    private void upload(String name, String content) {
        browser.open("/ledgers");
        browser.choose(written(name, content));
        browser.type("#by", "示例县市政工程管理处 张示例");
        browser.click("main form button.main");
    }

    private Path written(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port() {
        program = new SpringApplicationBuilder(Dabiao.class)
                .run(
                        "--server.port=0",
                        "--dabiao.rules=rules",
                        "--dabiao.sample-data=",
                        "--spring.datasource.url=" + Server.H2.url());
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static void signIn() {
        var accounts = program.getBean(ChangeAccounts.class);
        var initial = accounts.open("office", "张示例", new Rights(Role.OFFICE, ""), "测试");
        accounts.changePassword("office", initial, "hen-nan-cai-de-mima");
        browser.open("/login");
        browser.type("#username", "office");
        browser.type("#password", "hen-nan-cai-de-mima");
        browser.click("main form button.main");
    }

    private static void take(int year) {
        var words = program.getBean(RulebookInForce.class).rulebook().vocabulary();
        program.getBean(AcceptSubmission.class)
                .folder(
                        Path.of("sample-data", String.valueOf(year)),
                        new CoverSheet("样例 " + year, "测试", "测试", "", words, Scope.WHOLE, Sender.SEVERAL));
        var closeYear = program.getBean(CloseYear.class);
        closeYear.await(closeYear.start(year, CloseYear.usualDay(year), "王").id());
    }

    private static long newestBatch() {
        return program.getBean(FactStore.class).newestBatch();
    }
}
