package dabiao.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRuns;
import dabiao.cli.Commands;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.AssessBranch;
import dabiao.yearend.CloseYear;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ReplayTests {

    private static final String URL = Server.H2.url();

    private static final Map<Server, Year> YEARS = new EnumMap<>(Server.class);

    /** The sample with its year settled once. */
    private record Year(Program program, long run) {

        static Year on(Server server) {
            var program = server == Server.H2 ? Program.at(URL, "sa") : Program.on(server);
            program.withSample();
            var closeYear = program.get(CloseYear.class);
            var run = closeYear.start(2023, CloseYear.usualDay(2023), "王").id();
            closeYear.await(run);
            return new Year(program, run);
        }

        Basis basis() {
            return program.get(StoredRuns.class).findById(run).orElseThrow().basis();
        }

        StoredAssessment head(String organisation) {
            return program.get(StoredAssessments.class)
                    .find(organisation, basis())
                    .orElseThrow();
        }

        Replayed replay(String organisation) {
            return replay(head(organisation).id());
        }

        Replayed replay(long id) {
            return program.get(ReplayAssessment.class).replay(id, Scope.WHOLE).orElseThrow();
        }

        /** Keeps a result as older versions did, in letters that SQL can change. */
        void unpack(String organisation) {
            var head = head(organisation);
            var json = program.get(StoredAssessments.class).json(head).orElseThrow();
            program.get(JdbcTemplate.class)
                    .update(
                            "update `assessment_json` set `json` = ?, `packed` = null where `assessment_id` = ?",
                            json,
                            head.id());
        }

        /** Replays while something is changed, and puts it back. */
        Replayed changed(String organisation, String change, String back) {
            var jdbc = program.get(JdbcTemplate.class);
            assertThat(jdbc.update(change)).as(change).isPositive();
            try {
                return replay(organisation);
            } finally {
                jdbc.update(back);
            }
        }
    }

    @AfterAll
    static void close() {
        YEARS.values().forEach(it -> it.program().close());
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aSettledResultReplaysSettledByteForByte(Server server) {
        var year = year(server);
        var head = year.head("ZB007");

        assertThat(head.provisional()).isFalse();
        assertThat(year.replay("ZB007").isSame()).isTrue();
        assertThat(year.replay("ZB007").sentence()).startsWith("重放一致：结果 ").contains("与当时一字不差");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aResultOfOneDayReplaysAfterTheLedgersWereCorrected(Server server) {
        var year = year(server);
        var assessed = year.program()
                .get(AssessBranch.class)
                .assess("ZB007", 2023, LocalDate.of(2023, 10, 1), "王")
                .orElseThrow();
        year.program().accept("补报", "activities.csv", "党组织,编号,活动类型,召开日期,应到,实到\nZB007,HD-X,党员大会,2023-09-05,31,30\n");

        assertThat(year.replay(assessed.head().id()).differences()).isEmpty();
        assertThat(year.replay("ZB007").differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aFactThatWasChangedShowsInItsCriterionAndPeriod(Server server) {
        var replayed = year(server)
                .changed(
                        "ZB007",
                        "update `activities` set `present` = 31 where `organisation` = 'ZB007' and `held_on` = '2023-08-21'",
                        "update `activities` set `present` = 14 where `organisation` = 'ZB007' and `held_on` = '2023-08-21'");

        assertThat(replayed.isSame()).isFalse();
        assertThat(replayed.differences())
                .first()
                .asString()
                .startsWith("表 activities 的 ZB007 ")
                .endsWith("被改过。");
        assertThat(replayed.differences())
                .anyMatch(it -> it.contains("SH-01 支部党员大会") && it.contains("第三季度") && it.endsWith("实有：当时是“0”，现在是“1”。"));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aRuleFileThatWasChangedIsSaid(Server server) {
        var replayed = year(server)
                .changed(
                        "ZB007",
                        "update `rulebook_file` set `path` = concat(`path`, 'x') where `path` like 'sanhui%frequency.csv'",
                        "update `rulebook_file` set `path` = replace(`path`, 'csvx', 'csv') where `path` like '%csvx'");

        assertThat(replayed.differences()).singleElement().asString().contains("frequency.csv：不见了。");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aResultThatWasChangedIsFoundInItsJsonColumnsAndRows(Server server) {
        var year = year(server);
        long id = year.head("ZB007").id();
        year.unpack("ZB007");

        assertThat(year.changed(
                                "ZB007",
                                "update `assessment_json` set `json` = replace(`json`, '\"asOf\"', ' \"asOf\"') where `assessment_id` = "
                                        + id,
                                "update `assessment_json` set `json` = replace(`json`, ' \"asOf\"', '\"asOf\"') where `assessment_id` = "
                                        + id)
                        .differences())
                .containsExactly("存着的结果内容相同，但写法（次序或空格）不同，被改过。");
        assertThat(year.changed(
                                "ZB007",
                                "update `assessment` set `score_effective` = `score_effective` + 1 where `id` = " + id,
                                "update `assessment` set `score_effective` = `score_effective` - 1 where `id` = " + id)
                        .differences())
                .singleElement()
                .asString()
                .startsWith("结果表 assessment「得分」");
        assertThat(year.changed(
                                "ZB007",
                                "update `assessment_found` set `status` = 'METX' where `status` = 'MET' and `assessment_id` = "
                                        + id,
                                "update `assessment_found` set `status` = 'MET' where `status` = 'METX'")
                        .differences())
                .singleElement()
                .asString()
                .startsWith("结论表 assessment_found");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void anotherVersionOfTheProgramIsNamedBeforeWhatCameOfIt(Server server) {
        var year = year(server);
        long id = year.head("ZB007").id();
        var jdbc = year.program().get(JdbcTemplate.class);
        jdbc.update("update `assessment` set `program_version` = '0.0.1' where `id` = ?", id);

        assertThat(year.replay("ZB007").isSame()).isTrue();
        var changed = year.changed(
                "ZB007",
                "update `assessment` set `star_name` = '五' where `id` = " + id,
                "update `assessment` set `star_name` = '%s' where `id` = %d"
                        .formatted(year.head("ZB007").starName(), id));
        assertThat(changed.differences()).hasSize(2).first().asString().startsWith("程序版本：当时 0.0.1，现在 ");
        jdbc.update(
                "update `assessment` set `program_version` = (select max(`v`) from (select `program_version` `v` from `assessment`) `a`)");
    }

    @Test
    void theCommandSaysSameInOneLineAndAFaultWithExitCodeOne() {
        var year = year(Server.H2);
        long id = year.head("ZB004").id();
        year.unpack("ZB004");
        var out = new StringWriter();
        var err = new StringWriter();

        assertThat(run(out, err, id)).isZero();
        assertThat(out.toString().lines()).singleElement().asString().startsWith("重放一致：结果 " + id);

        year.program()
                .get(JdbcTemplate.class)
                .update(
                        "update `assessment_json` set `json` = replace(`json`, '达标', '逹标') where `assessment_id` = ?",
                        id);
        assertThat(run(out, err, id)).isEqualTo(1);
        assertThat(err.toString()).startsWith("重放不一致：结果 " + id).contains("当时是“逹标”，现在是“达标”");
        year.program()
                .get(JdbcTemplate.class)
                .update(
                        "update `assessment_json` set `json` = replace(`json`, '逹标', '达标') where `assessment_id` = ?",
                        id);

        assertThat(run(out, err, 999_999)).isEqualTo(1);
        assertThat(err.toString()).contains("没有编号为 999999 的考核结果");
    }

    @Test
    void theRequestSaysTheSameAsTheCommand() {
        var year = year(Server.H2);

        var reply =
                year.program().get("/api/v1/assessments/" + year.head("ZB002").id() + "/replay");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("same").asBoolean()).isTrue();
        assertThat(reply.json().get("differences").isEmpty()).isTrue();
        assertThat(year.program().get("/api/v1/assessments/999999/replay").status())
                .isEqualTo(404);
    }

    private static int run(StringWriter out, StringWriter err, long id) {
        return Commands.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "replay",
                "--assessment",
                String.valueOf(id),
                "--spring.datasource.url=" + URL);
    }

    private static Year year(Server server) {
        return YEARS.computeIfAbsent(server, Year::on);
    }
}
