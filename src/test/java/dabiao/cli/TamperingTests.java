package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.SealedResults;
import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.fact.SealedRows;
import dabiao.rulebook.archive.SealedRules;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.AssessBranch;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import dabiao.yearend.SealYear;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a result rests on is changed in the database, one thing after another; each change is found and named, then undone. */
class TamperingTests {

    private static final String URL = Server.H2.url();

    private static final Map<Server, Program> PROGRAMS = new EnumMap<>(Server.class);

    /** A ledger and a column of it that holds text. */
    private static final Map<String, String> LEDGERS = Map.ofEntries(
            Map.entry("organisations", "name"),
            Map.entry("bodies", "name"),
            Map.entry("members", "name"),
            Map.entry("tenures", "what"),
            Map.entry("activities", "kinds"),
            Map.entry("money", "kind"),
            Map.entry("dues", "member"),
            Map.entry("points", "object"),
            Map.entry("documents", "name"),
            Map.entry("appraisals", "kind"),
            Map.entry("problems", "text"),
            Map.entry("awards", "name"),
            Map.entry("decisions", "reason"),
            Map.entry("steps", "step"),
            Map.entry("claims", "kind"));

    /** Tables that are not ledgers and that a test below changes. */
    private static final Set<String> HELD = Set.of(
            "bundle",
            "rulebook_file",
            "assessment",
            "assessment_json",
            "assessment_found",
            "assessment_flag",
            "assessment_due",
            "run_ranking",
            "run_contender",
            "run_count",
            "closed_year",
            "seal_page",
            "audit_line",
            "audit_head");

    /** Tables that no stored result rests on, and why. */
    private static final Map<String, String> ASIDE = Map.ofEntries(
            Map.entry("flyway_schema_history", "which migrations were done"),
            Map.entry("account", "who gets in; each change is a line of the trail"),
            Map.entry("access_token", "who gets in; each change is a line of the trail"),
            Map.entry("newest_batch", "a counter; each result says up to which batch it looked"),
            Map.entry("submission", "who handed in; its rows are sealed, and so is the line that says who"),
            Map.entry("submission_organisation", "an index into sealed rows"),
            Map.entry("rulebook", "an index into sealed files; a fingerprint without files is named"),
            Map.entry("activation", "what judges next; each result says by which rulebook it was judged"),
            Map.entry("taken_folder", "which folder was looked at last"),
            Map.entry("rulebook_trial", "what a trial said before a rulebook was in force"),
            Map.entry("rule_draft", "not in force; what comes into force is sealed"),
            Map.entry("rule_draft_file", "not in force; what comes into force is sealed"),
            Map.entry("decision_request", "what was approved is a sealed row of decisions"),
            Map.entry("year_closing", "what was approved is in closed_year"),
            Map.entry("run_worker", "which programs share a run that is under way"),
            Map.entry("run_stretch", "who judges which part of a run that is under way"),
            Map.entry("year_run", "how far a run has come; its results, rankings and counts are sealed"));

    static Stream<Arguments> ledgers() {
        return Stream.of(Server.values())
                .flatMap(server -> LEDGERS.keySet().stream().sorted().map(it -> Arguments.of(server, it)));
    }

    @AfterAll
    static void close() {
        PROGRAMS.values().forEach(Program::close);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatNobodyTouchedIsWhole(Server server) {
        assertThat(untouched(server).firstDifference()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void aRowOfAnyLedgerThatWasChangedTakenAwayOrAddedIsNamed(Server server, String ledger) {
        var key = key(server, ledger);
        var where = " where `code` = '%s' and `batch` = %s".formatted(key.get("code"), key.get("batch"))
                + (ledger.equals("organisations")
                        ? ""
                        : " and `organisation` = '%s'".formatted(key.get("organisation")));
        var column = LEDGERS.get(ledger);
        var name = "表 %s 的 ".formatted(ledger);

        assertThat(after(server, "update `%s` set `%s` = concat(`%s`, '改')".formatted(ledger, column, column) + where))
                .startsWith(name)
                .contains(key.get("code"))
                .endsWith("被改过。");
        assertThat(after(server, "update `%s` set `withdrawn` = true".formatted(ledger) + where))
                .startsWith(name)
                .endsWith("被改过。");
        assertThat(after(server, "delete from `%s`".formatted(ledger) + where))
                .startsWith(name)
                .contains(key.get("code"))
                .endsWith("不见了。");
        assertThat(after(server, copied(server, ledger, where)))
                .startsWith(name)
                .contains("新编号")
                .endsWith("没有人报过，是后来加进去的。");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aBundleThatWasChangedTakenAwayOrAddedIsNamed(Server server) {
        var where = " where `organisation` = 'ZB007' and `batch` = 2";
        var other =
                " (select `content` from (select `content` from `bundle` where `organisation` = 'ZB008' and `batch` = 2"
                        + " order by `part` limit 1) it)";

        assertThat(after(server, "update `bundle` set `content` = x'3A290A03'" + where))
                .isEqualTo("表 bundle 的 ZB007（第 2 批）：被改过。");
        assertThat(after(server, "update `bundle` set `content` =" + other + where))
                .isEqualTo("表 bundle 的 ZB007（第 2 批）：被改过。");
        assertThat(after(server, "delete from `bundle`" + where)).isEqualTo("表 bundle 的 ZB007（第 2 批）：不见了。");
        for (String added : List.of("'ZB007', 2, 999", "'ZB007', 1, 999", "'ZB007', 3, 1", "'ZZ999', 2, 1")) {
            assertThat(after(
                            server,
                            "insert into `bundle` (`organisation`, `batch`, `part`, `content`) values (" + added + ","
                                    + other + ")"))
                    .as(added)
                    .startsWith("表 bundle 的 " + added.substring(1, 6) + "（第 ")
                    .endsWith("说了没有人报过的，是后来改的。");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aRuleFileThatWasChangedTakenAwayOrAddedIsNamed(Server server) {
        var where = " where `path` like 'sanhui-yike%frequency.csv'";

        assertThat(after(server, "update `rulebook_file` set `content` = concat(`content`, ' ')" + where))
                .startsWith("表 rulebook_file 的规则 ")
                .contains("frequency.csv：被改过。");
        assertThat(after(server, "delete from `rulebook_file`" + where)).contains("frequency.csv：不见了。");
        assertThat(after(
                        server,
                        "insert into `rulebook_file` (`fingerprint`, `path`, `content`)"
                                + " select `fingerprint`, concat(`path`, '.drl'), `content` from `rulebook_file`"
                                + where))
                .contains("frequency.csv.drl：当时没有，是后来加进去的。");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aResultThatWasChangedTakenAwayOrAddedIsNamed(Server server) {
        for (String day : List.of("2024-03-31", "2023-10-01")) {
            var where = " where `organisation` = 'ZB007' and `as_of` = '%s'".formatted(day);
            var of = " where `assessment_id` = (select `id` from `assessment`%s)".formatted(where);
            var met = of + " and `status` = 'MET'";

            for (String change : List.of(
                    "update `assessment_json` set `packed` = null, `json` = '{}'" + of,
                    "update `assessment_json` set `packed` = x'00'" + of,
                    "update `assessment_json` set `findings` = null" + of,
                    "update `assessment_json` set `findings` = x'00'" + of,
                    "delete from `assessment_json`" + of,
                    "delete from `assessment_flag`" + of,
                    "insert into `assessment_due` (`assessment_id`, `seq`, `criterion`, `until`) select `id`, 999, 'X', '2023-12-31' from `assessment`"
                            + where,
                    "update `assessment` set `score_effective` = `score_effective` + 1" + where,
                    "update `assessment` set `star_name` = '十'" + where,
                    "update `assessment_found` set `findings` = concat(`findings`, 'X-01\t999\t1\t1\n')" + met,
                    "update `assessment_found` set `findings` = concat(`findings`, '\n')" + met,
                    "update `assessment_found` set `findings` = replace(`findings`, 'SH-', 'SX-')" + met,
                    "update `assessment_found` set `findings` = replace(`findings`, '\n', '.0\n')" + met,
                    "update `assessment_found` set `findings` = '\nSH-01\t0\t1E999999999\t1\n'" + met,
                    "update `assessment_found` set `findings` = ''" + met,
                    "update `assessment_found` set `status` = 'METX'" + met,
                    "insert into `assessment_found` (`assessment_id`, `status`, `part`, `findings`) select `id`, 'METX', 0, '' from `assessment`"
                            + where,
                    "delete from `assessment_found`" + met)) {
                assertThat(after(server, change)).as(change).contains("表 assessment", "（ZB007）：被改过。");
            }
            assertThat(after(server, "delete from `assessment`" + where)).endsWith("不见了。");
        }
        assertThat(after(server, "update `assessment` set `sha256` = '', `name` = '甲' where `organisation` = 'ZB007'"))
                .contains("（ZB007）：被改过。");
        assertThat(
                        after(
                                server,
                                "insert into `assessment` (`organisation`, `name`, `assessed_year`, `as_of`, `fingerprint`, `batch`,"
                                        + " `program_version`, `score_raw`, `score_effective`, `score_full`, `provisional`, `reason`,"
                                        + " `sha256`) select `organisation`, `name`, 2020, `as_of`, `fingerprint`, `batch`,"
                                        + " `program_version`, `score_raw`, `score_effective`, `score_full`, `provisional`, `reason`,"
                                        + " `sha256` from `assessment` where `organisation` = 'ZB007' and `as_of` = '2023-10-01'"))
                .endsWith("没有人评过，是后来加进去的。");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatARunComesToIsNamedWhereItWasChanged(Server server) {
        for (String change : List.of(
                "update `run_ranking` set `json` = concat(`json`, ' ')",
                "delete from `run_contender` where `seq` = 0",
                "update `run_contender` set `organisation` = 'ZB001'")) {
            assertThat(after(server, change)).as(change).startsWith("表 run_ranking、run_contender 的第 1 次年终考核：被改过");
        }
        assertThat(after(server, "update `run_count` set `total` = `total` + 1"))
                .isEqualTo("表 run_count 的第 1 次年终考核：被改过。");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aYearThatWasOpenedAgainOrClosedByNobodyIsNamed(Server server) {
        assertThat(after(server, "update `closed_year` set `approved_by` = '赵'"))
                .isEqualTo("表 closed_year 的 2023 年度：被改过。");
        assertThat(after(server, "update `closed_year` set `run_id` = 7")).isEqualTo("表 closed_year 的 2023 年度：被改过。");
        assertThat(after(server, "delete from `closed_year`")).isEqualTo("表 closed_year 的 2023 年度：不见了。");
        assertThat(
                        after(
                                server,
                                "insert into `closed_year` (`closed_year`, `run_id`, `fingerprint`, `closed_at`, `closed_by`, `approved_by`, `reason`)"
                                        + " select 2022, `run_id`, `fingerprint`, `closed_at`, `closed_by`, `approved_by`, `reason` from `closed_year`"))
                .isEqualTo("表 closed_year 的 2022 年度：没有人关过账，是后来加进去的。");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void everyTableIsHeldAgainstTheTrailOrNoResultRestsOnIt(Server server) {
        var tables = PROGRAMS.computeIfAbsent(server, TamperingTests::program)
                .get(JdbcTemplate.class)
                .queryForList(
                        "select lower(table_name) from information_schema.tables"
                                + " where lower(table_schema) in (lower(schema()), 'public')",
                        String.class);
        var known = Stream.of(LEDGERS.keySet(), HELD, ASIDE.keySet())
                .flatMap(java.util.Collection::stream)
                .toList();

        assertThat(known).doesNotHaveDuplicates();
        assertThat(tables)
                .as("a new table needs a test above, or a reason here")
                .hasSameElementsAs(known);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aSealThatWasWrittenAnewDoesNotFitTheTrail(Server server) {
        assertThat(after(
                        server,
                        "update `seal_page` set `content` = replace(`content`, 'ZB007', 'ZB008') where `kind` = '台账'"))
                .startsWith("表 seal_page 的“台账 ")
                .endsWith("与审计记录里的封存不符，被改过。");
        assertThat(after(server, "delete from `seal_page` where `kind` = '考核'")).startsWith("表 seal_page 的“考核 ");
        assertThat(after(server, "update `seal_page` set `content` = concat(`content`, 'x') where `kind` = '规则'"))
                .startsWith("表 seal_page 的“规则 ");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aLineOfTheTrailThatWasChangedIsNamed(Server server) {
        var chain = PROGRAMS.computeIfAbsent(server, TamperingTests::program).get(Chain.class);

        assertThat(changed(server, "update `audit_line` set `after` = '' where `seq` = 2", chain::firstBreak))
                .get()
                .asString()
                .startsWith("第 2 条：内容与它的哈希不符");
        assertThat(changed(server, "update `audit_head` set `seq` = `seq` + 1", chain::firstBreak))
                .isPresent();
    }

    @Test
    void theCommandNamesItAndEndsWithOne() {
        var jdbc = program(Server.H2, URL).get(JdbcTemplate.class);
        jdbc.update("update `decisions` set `to` = '2029-12-31'");
        var err = new StringWriter();

        int code = Commands.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "verify-audit",
                "--spring.datasource.url=" + URL);

        assertThat(code).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).startsWith("审计记录完好，但它所记的内容被动过。表 decisions 的 ");
    }

    private static Program program(Server server, String url) {
        var program = Program.at(url, server.user());
        program.withSample();
        return program;
    }

    private static Program program(Server server) {
        var program = Program.on(server).withSample();
        program.get(AssessBranch.class).assess("ZB007", 2023, LocalDate.of(2023, 10, 1), "王");
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        program.get(SealYear.class).seal(2023, "王", "李", "党委会 2024-04-02");
        return program;
    }

    private static Untouched untouched(Server server) {
        var program = PROGRAMS.computeIfAbsent(server, TamperingTests::program);
        return new Untouched(
                program.get(AuditLines.class),
                program.get(SealedRows.class),
                program.get(SealedResults.class),
                program.get(SealedRules.class),
                new ClosedAsTold(program.get(ClosedYears.class)));
    }

    private static String after(Server server, String change) {
        var untouched = untouched(server);
        return changed(server, change, untouched::firstDifference).orElse("");
    }

    /** What is found after a change that is undone at once. */
    private static <T> Optional<T> changed(
            Server server, String change, java.util.function.Supplier<Optional<T>> finding) {
        var program = PROGRAMS.computeIfAbsent(server, TamperingTests::program);
        var found = new TransactionTemplate(program.get(PlatformTransactionManager.class)).execute(status -> {
            status.setRollbackOnly();
            assertThat(program.get(JdbcTemplate.class).update(change))
                    .as(change)
                    .isPositive();
            return finding.get();
        });
        return Objects.requireNonNull(found);
    }

    private static Map<String, String> key(Server server, String ledger) {
        var program = PROGRAMS.computeIfAbsent(server, TamperingTests::program);
        var columns = ledger.equals("organisations") ? "`code`, `batch`" : "`organisation`, `code`, `batch`";
        var row = program.get(JdbcTemplate.class)
                .queryForMap(
                        "select %s from `%s` order by `batch` desc, `code` desc limit 1".formatted(columns, ledger));
        return Map.of(
                "organisation", String.valueOf(row.get("organisation")),
                "code", String.valueOf(row.get("code")),
                "batch", String.valueOf(row.get("batch")));
    }

    private static String copied(Server server, String ledger, String where) {
        var columns = PROGRAMS.get(server)
                .get(JdbcTemplate.class)
                .query("select * from `%s` where 1 = 0".formatted(ledger), rows -> {
                    var names = new java.util.ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        names.add("`" + rows.getMetaData().getColumnName(i) + "`");
                    }
                    return names;
                });
        var all = String.join(", ", Objects.requireNonNull(columns));
        return "insert into `%s` (%s) select %s from `%s`"
                        .formatted(ledger, all, all.replace("`code`", "'新编号'"), ledger)
                + where;
    }
}
