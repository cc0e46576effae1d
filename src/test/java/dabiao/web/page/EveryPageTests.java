package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.publishing.draft.MakeDraft;
import dabiao.testing.Program;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of {@code access-matrix.csv}, as everybody sees it who may, on a desk and on a phone: nobody is shut out, nothing is
 * fetched from elsewhere, no script stands in a page, the browser has nothing to complain about, nothing sticks out.
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
            "/standards/sanhui-yike/2022-01-01");

    private static final Set<String> LOOKED_AT = new HashSet<>();

    private static Program program;
    private static Browser browser;

    /** Who looks. */
    enum Who {
        NOBODY("未登录", new Rights(Role.CLERK, "ZB007")),
        CLERK("支部填报员", new Rights(Role.CLERK, "ZB007")),
        SUPERIOR("上级审核", new Rights(Role.SUPERIOR, "ZZ001")),
        OFFICE("党务办公室", new Rights(Role.OFFICE, "")),
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
            if (isPage(asking, page)) {
                look(page, found);
            }
        }

        assertThat(found).isEmpty();
    }

    private static void look(String page, List<String> found) {
        browser.desk();
        browser.complaints();
        browser.requests();
        browser.open(page);
        browser.requests().stream()
                .filter(it -> !it.startsWith("http://127.0.0.1:" + program.port() + "/"))
                .forEach(it -> found.add(page + " asks " + it));
        browser.complaints().stream()
                .filter(it -> !it.contains(page + " - Failed to load resource"))
                .forEach(it -> found.add(page + " complains " + it));
        if (LOOKED_AT.add(page + browser.content())) {
            browser.barriers().forEach(it -> found.add(page + " on a desk: " + it));
            browser.phone();
            browser.barriers().forEach(it -> found.add(page + " on a phone: " + it));
            browser.overhang().forEach(it -> found.add(page + " sticks out: " + it));
        }
    }

    /** Not a file to be kept; whose policy lets no script run that does not come from a file of this program. */
    private static boolean isPage(Program asking, String address) {
        var reply = asking.get(address);
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
