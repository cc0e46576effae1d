package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.publishing.draft.MakeDraft;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of {@code access-matrix.csv}, as everybody sees it who may, on a desk and on a phone: nobody is shut out, nothing is
 * fetched from elsewhere, no script stands in a page, the browser has nothing to complain about, nothing sticks out, and paper holds
 * only what can be used there.
 */
class EveryPageTests {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
    private static final String PASSWORD = "hen-nan-cai-de-mima";

    /** What is shown where the matrix asks for something that a small program does not have. */
    private static final Map<String, String> SHOWN = Map.of(
            "/branches/{code}/records/{ledger}/{number}", "/branches/ZB007/records/%E6%B4%BB%E5%8A%A8/HD23074",
            "/standards/file", "/standards/file?path=patterns/measuring.drl&line=4",
            "/drafts/{id}/trial/result", "/drafts/1/trial/result",
            "/drafts/{id}/impact/{organisation}", "/drafts/1/impact/ZB007?year=2023",
            "/rankings/points", "/rankings/points?year=2023&kind=%E7%8F%AD%E5%AD%90&organisation=ZB007&code=ZB007-B");

    private static final List<String> MORE = List.of(
            "/?year=2019",
            "/?year=2022&unit=ZZ001",
            "/nothing",
            "/branches?q=nobody",
            "/branches/ZB016",
            "/branches/DW001",
            "/branches/ZB007/criteria/ZJ-08",
            "/standards/sanhui-yike/2022-01-01",
            "/branches/ZB007/criteria/SH-01?year=2022",
            "/forms/scores?year=2023&organisation=ZB007&names=hidden",
            "/forms/application?year=2023&organisation=ZB007&names=hidden",
            "/forms/rankings?year=2023&names=hidden",
            "/forms/deductions?year=2023&names=hidden",
            "/forms/meetings?year=2023&organisation=ZB007&names=hidden",
            "/forms/funds?year=2023&names=hidden",
            "/forms/problems?year=2023&names=hidden");

    /** What would stand on paper though nobody can use it there. */
    private static final String USELESS = """
            return [...document.querySelectorAll('nav, button, .button, .who, main form:not(#editor) input, .foot')]
                .filter(it => it.getClientRects().length).slice(0, 3).map(it => it.outerHTML.slice(0, 150));
            """;

    /** Tables that lie on paper as they do on a phone, one cell below another. */
    private static final String STACKED = """
            return [...document.querySelectorAll('table.stack td')]
                .filter(it => getComputedStyle(it).display === 'block').slice(0, 1).map(it => it.outerHTML.slice(0, 150));
            """;

    /** Words of a chart that are cut off, and bars too thin to be seen or pressed. */
    private static final String UNREADABLE = """
            return [...document.querySelectorAll('[data-chart]')].filter(it => it.querySelector('svg')).flatMap(chart => {
                const box = chart.getBoundingClientRect();
                const out = it => it.left < box.left - 2 || it.right > box.right + 2;
                const thin = chart.dataset.chart === 'bars' ? [...chart.querySelectorAll('path[fill="#9b1c1f"]')] : [];
                return [...[...chart.querySelectorAll('text')].filter(it => out(it.getBoundingClientRect())).map(it => it.textContent),
                    ...thin.filter(it => it.getBoundingClientRect().height < 8).map(it => it.outerHTML.slice(0, 120))];
            });
            """;

    private static final Set<String> LOOKED_AT = new HashSet<>();

    private static Program program;
    private static Browser browser;

    /** Who looks. */
    enum Who {
        NOBODY("未登录", new Rights(Role.CLERK, "ZB007")),
        OFFICE("党务办公室", new Rights(Role.OFFICE, "")),
        CLERK("支部填报员", new Rights(Role.CLERK, "ZB007")),
        SUPERIOR("上级审核", new Rights(Role.SUPERIOR, "ZZ001")),
        AUDITOR("审计", new Rights(Role.AUDITOR, "")),
        ADMINISTRATOR("管理员", new Rights(Role.ADMINISTRATOR, ""));

        private final String column;
        private final Rights rights;

        Who(String column, Rights rights) {
            this.column = column;
            this.rights = rights;
        }

        Program program() {
            return this == NOBODY ? program.asNobody() : program.as(rights);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        program = Program.on(Server.H2, "--dabiao.reload=false", "--dabiao.publishing=two-persons");
        browser = Browser.at("http://127.0.0.1:" + program.port());
        program.withSample();
        var closeYear = program.get(CloseYear.class);
        for (int year : List.of(2022, 2023)) {
            closeYear.await(closeYear.start(year, CloseYear.usualDay(year), "王").id());
        }
        program.get(MakeDraft.class).ofInForce("给人看的草稿", "office");
        var accounts = program.get(ChangeAccounts.class);
        for (Who who : Who.values()) {
            var login = who.name().toLowerCase(java.util.Locale.ROOT);
            accounts.changePassword(login, accounts.open(login, who.column, who.rights, "测试"), PASSWORD);
        }
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

    @ParameterizedTest
    @EnumSource
    void everybodyCanUseEveryPageAndNothingLeavesTheHost(Who who) throws IOException {
        var asking = who.program();
        if (who != Who.NOBODY) {
            browser.signIn(who.name().toLowerCase(java.util.Locale.ROOT), PASSWORD);
        }
        var found = new ArrayList<String>();
        for (String page : pages(who)) {
            var reply = asking.get(page);
            if (isPage(page, reply) && LOOKED_AT.add(page + content(reply))) {
                look(page, found);
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void aLongFormSaysAtItsTopWhereTheRestOfItIs() {
        var page = program.get("/forms/meetings?year=2023&names=hidden").body();

        assertThat(page)
                .contains("这里只列编号最前的 <span>20</span> 个党组织", "/forms/meetings.xlsx?year=2023")
                .containsPattern("这里只列前 <span>1000</span> 行，共 <span>\\d{4}</span> 行，打印出来也不全。")
                .containsPattern("href=\"/forms/meetings\\.csv\\?year=2023[^\"]*sheet=");
        assertThat(page.indexOf("这里只列前")).isLessThan(page.indexOf("<tbody>"));
        assertThat(program.get("/forms/meetings?year=2023&organisation=ZB007&names=hidden")
                        .body())
                .doesNotContain("这里只列前");
    }

    /** What one person sees and another saw already is looked at once; what only differs in part, on the phone, where least fits. */
    private static void look(String page, List<String> found) {
        boolean isFirst = LOOKED_AT.add(page);
        browser.complaints();
        browser.requests();
        if (isFirst) {
            browser.desk();
        } else {
            browser.phone();
        }
        browser.open(page);
        browser.requests().stream()
                .filter(it -> !it.startsWith("http://127.0.0.1:" + program.port() + "/"))
                .forEach(it -> found.add(page + " asks " + it));
        browser.complaints().stream()
                .filter(it -> !it.contains(page + " - Failed to load resource"))
                .forEach(it -> found.add(page + " complains " + it));
        browser.barriers().forEach(it -> found.add(page + (isFirst ? " on a desk: " : " on a phone: ") + it));
        if (isFirst) {
            browser.list(UNREADABLE).forEach(it -> found.add(page + " has on a desk in a chart " + it));
            browser.phone();
            browser.barriersOfLayout().forEach(it -> found.add(page + " on a phone: " + it));
        }
        browser.list(UNREADABLE).forEach(it -> found.add(page + " has on a phone in a chart " + it));
        browser.overhang().forEach(it -> found.add(page + " sticks out on a phone: " + it));
        print(page, found);
    }

    private static void print(String page, List<String> found) {
        browser.paper();
        browser.overhang().forEach(it -> found.add(page + " sticks out on paper: " + it));
        browser.list(USELESS).forEach(it -> found.add(page + " is printed with " + it));
        browser.list(STACKED).forEach(it -> found.add(page + " is printed as on a phone: " + it));
        browser.screen();
    }

    /** What stands in a page apart from its head, which is each person's own. */
    private static String content(Reply reply) {
        return reply.body().substring(Math.max(0, reply.body().indexOf("<main")));
    }

    /** Not a file to be kept; whose policy lets no script run that does not come from a file of this program. */
    private static boolean isPage(String address, Reply reply) {
        if (!reply.headers().getOrDefault("Content-Type", "").startsWith("text/html")) {
            return false;
        }
        assertThat(reply.headers().get("Content-Security-Policy"))
                .as(address)
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        return true;
    }

    private static List<String> pages(Who who) throws IOException {
        var pages = new ArrayList<String>();
        try (var reader = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(MATRIX)) {
            for (NamedCsvRecord row : reader) {
                var address = row.getField("接口");
                if (row.getField("方法").equals("GET") && !address.startsWith("/api/") && may(who, row)) {
                    pages.add(SHOWN.getOrDefault(address, filled(row.getField("路径"))));
                }
            }
        }
        if (pages.contains("/branches")) {
            pages.addAll(MORE);
        }
        return pages;
    }

    private static boolean may(Who who, NamedCsvRecord row) {
        var status = row.getField(who.column);
        return status.equals("200") || status.equals("404") && SHOWN.containsKey(row.getField("接口"));
    }

    private static String filled(String path) {
        return path.replace("{org}", "ZB007")
                .replace(
                        "{fingerprint}",
                        program.get(RulebookInForce.class).rulebook().fingerprint());
    }
}
