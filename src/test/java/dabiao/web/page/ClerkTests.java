package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Office;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a branch's clerk does in a year, from the empty template to the calendar, in a browser. */
class ClerkTests {

    private static final String PASSWORD = "hen-nan-cai-de-mima";

    private static Program program;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        program = Program.on(Server.H2).withSample();
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        var accounts = program.get(ChangeAccounts.class);
        var initial = accounts.open("zhibu", "李示例", new Rights(Role.CLERK, "ZB007"), "测试");
        accounts.changePassword("zhibu", initial, PASSWORD);
        browser = Browser.at("http://127.0.0.1:" + program.port());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        program.close();
    }

    @Test
    void aClerkFillsInATemplateMendsWhatIsMarkedAndEntersOneMore() throws IOException {
        browser.signIn("zhibu", PASSWORD);
        browser.open("/ledgers");
        var filled = new Office(download("a[aria-label='活动 模板']"));
        row(filled, Map.of("编号", "HD23901", "活动类型", "党员大汇", "召开日期", "2023-09-11", "应到", "31", "实到", "30"));
        row(filled, Map.of("编号", "HD23902", "活动类型", "党课", "召开日期", "2023-09-12", "应到", "31", "实到", "三十"));
        upload(filled);

        assertThat(browser.text()).contains("有 2 处错误，没有收下", "第 2 行", "第 3 行", "是否想写“党员大会”");
        assertThat(browser.texts("td.bad")).containsExactly("有问题：\n党员大汇", "有问题：\n三十");

        var marked = new Office(download("a[href*='/ledgers/returned/']"));
        assertThat(marked.sheets().get("活动").get(1)).anyMatch(it -> it.contains("是否想写“党员大会”"));
        put(marked, 1, "活动类型", "党员大会");
        put(marked, 2, "实到", "30");
        upload(marked);
        assertThat(browser.text()).contains("没有错误，可以收下");
        browser.click("main form button.main");
        assertThat(browser.text()).contains("已收下，是第 3 批");

        browser.open("/ledgers");
        browser.click("a[aria-label='填一条 活动']");
        browser.click("input[name=kinds][value=党员大会]");
        browser.run("document.getElementById('heldOn').value = '2023-10-11'");
        browser.type("#topic", "补登的党员大会");
        browser.type("#due", "31");
        browser.type("#present", "33");
        browser.click("button[value=store]");
        assertThat(browser.text()).contains("还不能收下", "实到 33 多于应到 31");
        assertThat(browser.texts("#present-wrong")).hasSize(1);
        browser.type("#present", "30");
        browser.click("button[value=check]");
        assertThat(browser.text()).contains("没有错误，可以收下", "还没有存下");
        browser.click("button[value=store]");
        assertThat(browser.text()).contains("已收下，是第 4 批");

        browser.follow("看成绩单和活动月历");
        assertThat(browser.text("section[aria-labelledby=t-held]")).contains("考核以后报来的");
        assertThat((List<?>) browser.run("return [...document.querySelectorAll('.months td[title*=\"补登的党员大会\"]')]"
                        + ".map(it => it.title)"))
                .hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theFormAsksForNothingThatOthersMayNotSee() {
        browser.signIn("zhibu", PASSWORD);
        browser.open("/ledgers/entry/activities?organisation=ZB001");

        assertThat(browser.heading()).isEqualTo("没有找到");
        assertThat(browser.text()).contains("不归您填报").doesNotContain("DY00");
        browser.complaints();
    }

    @Test
    void aFormIsReachedByKeyboardAndFitsAPhone() {
        browser.signIn("zhibu", PASSWORD);
        for (String path : List.of(
                "/ledgers",
                "/ledgers/entry/activities",
                "/ledgers/entry/money",
                "/forms",
                "/forms/scores?organisation=ZB007")) {
            browser.open(path);
            assertThat(browser.barriers()).as(path).isEqualTo(List.of());
            browser.width(500, 844);
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            browser.width(1366, 768);
        }
    }

    private void row(Office filled, Map<String, String> cells) {
        var headings = filled.sheets().get("活动").get(0);
        filled.append(
                "活动",
                headings.stream()
                        .map(it -> it.equals("党组织") ? "ZB007" : cells.getOrDefault(it, ""))
                        .toArray(String[]::new));
    }

    private static void put(Office marked, int row, String heading, String text) {
        marked.put("活动", row, marked.sheets().get("活动").get(0).indexOf(heading), text);
    }

    private void upload(Office filled) throws IOException {
        browser.open("/ledgers");
        browser.choose(Files.write(folder.resolve("活动.xlsx"), filled.savedByExcel()));
        browser.click("form[action$='/ledgers/check'] button.main");
    }

    /** What a link leads to, asked for as the page does. */
    private static byte[] download(String css) {
        var text = browser.runAsync("""
                const done = arguments[arguments.length - 1];
                fetch(document.querySelector("%s").href).then(it => it.blob()).then(it => {
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result.split(',')[1]);
                    reader.readAsDataURL(it);
                });
                """.formatted(css));
        return Base64.getDecoder().decode(String.valueOf(text));
    }
}
