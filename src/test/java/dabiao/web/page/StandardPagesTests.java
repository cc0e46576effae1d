package dabiao.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.publishing.draft.EditDraft;
import dabiao.publishing.draft.MakeDraft;
import dabiao.publishing.draft.Version;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people of the office change a standard in a browser; and every page for people who use a keyboard or a screen reader. */
class StandardPagesTests {

    private static final String FREQUENCY = "/drafts/%d/edit?path=" + SmallRules.FREQUENCY;
    private static final String LEAST = "#cells tbody tr:nth-child(1) td:nth-of-type(5) textarea";
    private static final String PASSWORD = "hen-nan-cai-de-mima";
    private static final String SCENARIOS = """
            情景:
              - 名称: 十二次主题党日都不齐四有
                年度: 2023
                事实:
                  活动: [{活动类型: 主题党日, 召开日期: 2023-01-15, 重复: 每月, 四有要素: 有主题；有主讲}]
                期望:
                  指标:
                    SH-07: {状态: 不达标, 得分: 0, 扣分: 4}
            """;

    @TempDir
    private static Path folder;

    private static Program program;
    private static Browser browser;
    private static long draft;

    @BeforeAll
    static void start() throws IOException {
        var rules = new SmallRules(folder).write("sanhui-yike/2022-01-01/scenarios.yaml", SCENARIOS);
        program = Program.on(Server.H2, rules.setting(), "--dabiao.reload=false", "--dabiao.publishing=two-persons");
        browser = Browser.at("http://127.0.0.1:" + program.port());
        program.withSample();
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        open("jia", Role.OFFICE);
        open("yi", Role.OFFICE);
        open("shen", Role.AUDITOR);
        draft = program.get(MakeDraft.class).ofInForce("给人看的草稿", "yi").number();
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
    void aStandardIsEditedRefusedCorrectedItsImpactSeenApprovedByAnotherInForceAndGoneBackFrom() {
        browser.signIn("jia", PASSWORD);
        browser.open("/drafts");
        browser.type("#title", "党员大会改为每季度两次");
        browser.click("form[action='/drafts'] button");
        long own = shown();

        browser.open(FREQUENCY.formatted(own));
        browser.type(LEAST, "一次");
        browser.await("#cells .at-cell", "写的是“一次”，应填整数，例如 1。");
        assertThat(browser.text("#problems")).contains("第 2 行「最低次数」");
        browser.click("#editor button.main");
        check(own);
        assertThat(browser.text()).contains("没有通过，有 1 处问题", "检查通过以后才能提请");

        browser.follow("第 2 行「最低次数」");
        browser.type(LEAST, "2");
        browser.await("#problems p strong", "这个文件没有问题。");
        browser.click("#editor button.main");
        assertThat(browser.text()).contains("已保存为草稿的第");
        check(own);
        assertThat(browser.text("#t-check")).startsWith("检查通过");
        assertThat(browser.text(".changes")).contains("SH-01 支部党员大会", "最低次数");

        browser.follow("看影响");
        assertThat(browser.text("section[aria-labelledby=t-causes]")).contains("SH-01 支部党员大会", "1 → 2");
        assertThat(browser.texts(".sankey path")).isNotEmpty();
        browser.follow("市政工程管理处党支部");
        assertThat(browser.text()).contains("应有 1 次", "各应有 2 次");

        propose(own, "上级文件改了", "县委组织部〔2024〕1 号");
        assertThat(browser.text()).contains("已提请", "不能由本人批准");
        browser.signIn("yi", PASSWORD);
        approve(own);
        browser.open("/standards/versions");
        assertThat(browser.texts("tbody tr:first-child"))
                .singleElement()
                .asString()
                .contains("现行", "yi", "上级文件改了", "县委组织部〔2024〕1 号");

        goBack();
        browser.open("/standards/versions");
        assertThat(browser.texts("tbody tr:first-child"))
                .singleElement()
                .asString()
                .contains("现行", "jia", "弄错了");
    }

    private static void goBack() {
        browser.open("/standards/versions");
        browser.follow("恢复这一套");
        assertThat(browser.text()).contains("启用规则要两个人", "最低次数");
        browser.type("#reason", "弄错了");
        browser.click("main form button.main");
        browser.says("与现行规则的差别", "检查草稿");
        assertThat(browser.heading()).contains("恢复");
        long back = shown();
        check(back);
        propose(back, "弄错了", "同一文件");
        browser.signIn("jia", PASSWORD);
        approve(back);
    }

    /** The number of the draft that the browser shows. */
    private static long shown() {
        return Long.parseLong(
                String.valueOf(browser.run("return location.pathname")).replace("/drafts/", ""));
    }

    private static void check(long draft) {
        browser.open("/drafts/" + draft);
        browser.click("form[action$='/check'] button");
    }

    private static void propose(long draft, String reason, String document) {
        browser.open("/drafts/" + draft);
        browser.type("#p-reason", reason);
        browser.type("#p-document", document);
        browser.click("form[action$='/propose'] button");
    }

    private static void approve(long draft) {
        browser.open("/drafts/" + draft);
        browser.click("form[action$='/approve'] button");
        assertThat(browser.text()).contains("已批准", "已启用");
    }

    @Test
    void whoWasNotQuickEnoughIsToldAndKeepsWhatTheyTyped() {
        browser.signIn("jia", PASSWORD);
        long shared = program.get(MakeDraft.class).ofInForce("两个人同时改", "jia").number();
        browser.open(FREQUENCY.formatted(shared));
        browser.type(LEAST, "3");
        program.get(EditDraft.class).put(new Version(shared, 1), SmallRules.FREQUENCY, "编号\n".getBytes(UTF_8), "yi");
        browser.click("#editor button.main");

        assertThat(browser.text()).contains("没有办成", "“yi”改过", "您的改动还在下面");
        assertThat(browser.run("return document.querySelector('%s').value".formatted(LEAST)))
                .isEqualTo("3");
        browser.run("document.querySelector('#editor').dataset.changed = 'false'");
    }

    @Test
    void anAuditorReadsADraftAndChangesNothing() {
        browser.signIn("shen", PASSWORD);
        browser.complaints();

        browser.open(FREQUENCY.formatted(draft));
        assertThat(browser.text()).contains("只能看", "这个文件没有问题");
        assertThat(browser.run("return document.querySelector('%s').readOnly".formatted(LEAST)))
                .isEqualTo(true);
        browser.open("/drafts/%d/edit?path=patterns/measuring.drl".formatted(draft));
        assertThat(browser.run("return document.querySelectorAll('main button[type=submit]').length"))
                .isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/branches",
                "/branches/ZB007",
                "/branches/ZB007/criteria/SH-01",
                "/standards",
                "/standards/sanhui-yike/2022-01-01",
                "/standards/file?path=patterns/measuring.drl&line=4",
                "/standards/versions",
                "/drafts",
                "/drafts/{draft}",
                "/drafts/{draft}/edit?path=sanhui-yike/2022-01-01/criteria.csv",
                "/drafts/{draft}/edit?path=sanhui-yike/2022-01-01/scenarios.yaml",
                "/drafts/{draft}/edit?path=patterns/measuring.drl",
                "/drafts/{draft}/trial/result",
                "/drafts/{draft}/impact/result?year=2023",
                "/ledgers",
                "/forms",
                "/password",
                "/nothing"
            })
    void everyPageCanBeUsedByEverybodyAndLeadsNowhereElse(String path) {
        browser.signIn("yi", PASSWORD);
        browser.complaints();
        browser.requests();
        browser.open(path.replace("{draft}", String.valueOf(draft)));

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(it -> it.startsWith("http://127.0.0.1:" + program.port() + "/"));
        browser.width(500, 844);
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.width(1366, 768);
    }

    private static void open(String login, Role role) {
        var accounts = program.get(ChangeAccounts.class);
        var initial = accounts.open(login, login, new Rights(role, ""), "测试");
        accounts.changePassword(login, initial, PASSWORD);
    }
}
