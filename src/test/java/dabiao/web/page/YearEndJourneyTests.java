package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Office;
import dabiao.testing.PeopleRules;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The year end of an office, from the ledgers to the list that is made public, in a browser. */
class YearEndJourneyTests {

    private static final String PASSWORD = "hen-nan-cai-de-mima";

    private static final String ORGANISATIONS = """
            编号,名称,类型,上级,成立日期
            ZZ1,示例总支,党总支,,2010-01-01
            ZB1,示例第一党支部,党支部,ZZ1,2015-06-01
            """;

    private static final String ACTIVITIES = """
            党组织,编号,活动类型,召开日期,应到,实到,主题
            ZB1,HD1,组织生活会,2023-12-20,10,9,年度组织生活会
            """;

    /** What the browser downloads, in base64. */
    private static final String DOWNLOAD = """
            const done = arguments[arguments.length - 1];
            fetch(document.querySelector("a[href*='publicity.xlsx']").href).then(it => it.arrayBuffer()).then(it => {
              let text = '';
              new Uint8Array(it).forEach(byte => { text += String.fromCharCode(byte); });
              done(btoa(text));
            });""";

    @TempDir
    private static Path folder;

    private static Program program;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        program = Program.on(Server.H2, PeopleRules.in(folder.resolve("rules")), "--dabiao.reload=false");
        browser = Browser.at("http://127.0.0.1:" + program.port());
        program.accept("", "organisations.csv", ORGANISATIONS);
        open("jia", new Rights(Role.OFFICE, ""));
        open("yi", new Rights(Role.OFFICE, ""));
        open("zhi", new Rights(Role.CLERK, "ZB1"));
        run();
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
    void fromTheLedgersToTheListThatIsMadePublic() {
        browser.signIn("zhi", PASSWORD);
        handIn();
        run();
        browser.open("/self-scores/ZB1?year=2023");
        browser.type("#total", "95");
        browser.click("form[action^='/self-scores'] button.main");
        browser.says("自评已收下");
        browser.open("/appraisals?year=2023");
        assertThat(browser.text()).contains("待评定（3）", "由上级评定");
        assertThat(browser.texts("main a[href*='/appraisals/ZB1']")).isEmpty();

        browser.signIn("jia", PASSWORD);
        browser.open("/year-end/closing?year=2023");
        assertThat(browser.text("#open")).contains("待评定的指标");
        appraise();
        run();
        askForAStar();
        closeIsRefusedWhileARequestWaits();
        browser.signIn("yi", PASSWORD);
        browser.open("/decisions");
        browser.click("form[action$='/approval'] button");
        browser.says("已批准，记入决定台账");
        run();
        browser.open("/branches/ZB1?year=2023");
        assertThat(browser.text()).contains("自评", "95", "评定更正");
        close();

        browser.open("/publicity?year=2023&from=2024-04-08&days=5");
        assertThat(browser.text("#period")).contains("2024 年 4 月 8 日至2024 年 4 月 12 日");
        assertThat(browser.text()).contains("如有异议").doesNotContain("还没有关账");
        isTheSameInEveryForm();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/appraisals?year=2023&show=given",
                "/appraisals/ZB1/XJ-08?year=2023",
                "/appraisals/ZB1/XJ-11?year=2023",
                "/self-scores",
                "/self-scores/ZB1",
                "/decisions",
                "/year-end/closing",
                "/publicity?from=2024-04-08"
            })
    void everyPageOfReviewIsUsableByKeyboardAndOnAPhone(String path) {
        browser.signIn("yi", PASSWORD);
        browser.complaints();
        browser.open(path);

        assertThat((List<?>) browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        browser.width(500, 844);
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.width(1366, 768);
    }

    private static void handIn() {
        try {
            browser.open("/ledgers");
            browser.choose(Files.writeString(folder.resolve("活动.csv"), ACTIVITIES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser.type("#by", "张示例");
        browser.click("main form button.main");
        browser.says("可以收下");
        browser.click("main form button.main");
        browser.says("已收下");
    }

    private static void appraise() {
        browser.open("/appraisals/ZB1/XJ-12?year=2023");
        browser.type("#marks", "9");
        browser.type("#reason", "有特色");
        browser.click("form[action$='/XJ-12'] button.main");
        browser.says("没有保存", "应填 0.5 至 2 分");
        browser.type("#marks", "1.5");
        browser.click("form[action$='/XJ-12'] button.main");
        browser.says("已评定：1.5 分", "试算：XJ-12 达标，得 1.5/5 分");
        editedByTwo();
        browser.open("/appraisals/ZB1/XJ-08?year=2023&raterKind=上级");
        browser.type("#marks", "90");
        browser.click("form[action$='/XJ-08'] button.main");
        browser.says("已评定：90 分");
        browser.open("/appraisals/ZB1/XJ-11?year=2023");
        browser.run("document.querySelector('#grade').value = '好'");
        browser.click("form[action$='/XJ-11'] button.main");
        browser.says("已评定：好");
        browser.open("/appraisals?year=2023");
        assertThat(browser.text()).contains("没有等着评定的指标");
    }

    /** Another person has the form open while this one changes it. */
    private static void editedByTwo() {
        browser.open("/appraisals/ZB1/XJ-12?year=2023");
        program.accept("复核", "appraisals.csv", """
                党组织,编号,评定类型,指标,所属年度,评定日期,评分,评定人,理由
                ZB1,PD2023-XJ-12,酌情评分,XJ-12,2023,2024-01-20,2,乙,很有特色
                """);
        browser.type("#marks", "1");
        browser.type("#correction", "再看一遍");
        browser.click("form[action$='/XJ-12'] button.main");
        browser.says("别人刚刚改过");
        assertThat(browser.text("#theirs")).contains("2 分，评定人 乙", "很有特色");
        assertThat(browser.text("#yours")).contains("1 分", "有特色");
        assertThat(browser.run("return document.querySelector('#marks').value")).isEqualTo("1");
        browser.complaints();
    }

    private static void askForAStar() {
        browser.open("/decisions");
        browser.run("document.querySelector('#kind').value = 'OVERRIDE';"
                + "document.querySelector('#from').value = '2023-01-01'");
        browser.type("#organisation", "ZB1");
        browser.type("#subject", "星级");
        browser.type("#content", "4");
        browser.type("#reason", "党委会复核");
        browser.type("#reference", "县直党发〔2024〕3 号");
        browser.click("form[action='/decisions'] button.main");
        browser.says("等另一个人批准");
        assertThat(browser.texts("form[action$='/approval']")).isEmpty();
    }

    private static void closeIsRefusedWhileARequestWaits() {
        browser.open("/year-end/closing?year=2023");
        assertThat(browser.text("#open")).contains("还有 1 项申请等人批准");
        assertThat(browser.run("return document.querySelector('section[aria-labelledby=t-ask] button').disabled"))
                .isEqualTo(true);
    }

    private static void close() {
        browser.open("/year-end/closing?year=2023");
        browser.type("#reason", "党委会 2024-04-01");
        browser.click("section[aria-labelledby=t-ask] button");
        browser.says("已提请关账", "要由党务办公室的另一个人批准");
        assertThat(browser.texts("form[action$='/approval']")).isEmpty();
        browser.signIn("jia", PASSWORD);
        browser.open("/year-end/closing?year=2023");
        browser.click("input[name=sure]");
        browser.click("form[action$='/approval'] button");
        browser.says("2023 年度已关账", "星级考核评分办法 2022-01-01");
        browser.open("/appraisals/ZB1/XJ-12?year=2023");
        browser.type("#marks", "2");
        browser.type("#correction", "晚了");
        browser.click("form[action$='/XJ-12'] button.main");
        browser.says("2023 年度已经关账");
    }

    private static void isTheSameInEveryForm() {
        var listed = program.get("/api/v1/publicity?year=2023").json().get("listed");
        assertThat(listed).hasSize(1);
        var star = listed.get(0).get("star").asString();
        assertThat(browser.texts("#listed tbody th")).containsExactly("示例第一党支部");
        assertThat(browser.texts("#listed tbody .star")).containsExactly(star);
        var workbook = Base64.getDecoder().decode(String.valueOf(browser.runAsync(DOWNLOAD)));
        var rows = new Office(workbook)
                .sheets().get("公示稿").stream()
                        .filter(it -> it.contains("示例第一党支部"))
                        .toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row).contains(star);
            assertThat(row.get(2))
                    .isEqualTo(listed.get(0)
                            .get("raw")
                            .decimalValue()
                            .stripTrailingZeros()
                            .toPlainString());
            assertThat(row.get(3))
                    .isEqualTo(listed.get(0)
                            .get("effective")
                            .decimalValue()
                            .stripTrailingZeros()
                            .toPlainString());
        });
    }

    private static void run() {
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }

    private static void open(String login, Rights rights) {
        var accounts = program.get(ChangeAccounts.class);
        accounts.changePassword(login, accounts.open(login, login, rights, "测试"), PASSWORD);
    }
}
