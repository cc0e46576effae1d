package dabiao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.audit.AuditLine;
import dabiao.audit.AuditLines;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.problem.Refused;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.AssessBranch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionsTests {

    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

    private static final Map<Server, Program> PROGRAMS = new EnumMap<>(Server.class);

    @AfterAll
    static void close() {
        PROGRAMS.values().forEach(Program::close);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatOneAsksForAndAnotherApprovesIsARowOfTheLedgerInOneBatch(Server server) {
        var program = program(server);
        var before = program.get(FactStore.class).newestBatch();

        var asked = ask(program, wish(Sought.WAIVER, "ZB008", "SH-01", "", "2023-07-01", "2023-09-30"), "李");
        assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(before);
        var approved = program.get(AnswerRequest.class).approve(asked, "同意", "王");

        assertThat(approved.stands()).isEqualTo(RequestState.APPROVED);
        assertThat(approved.batch()).isEqualTo(before + 1);
        assertThat(deeds(program)).startsWith("批准申请", "收下台账", "申请决定");
        assertThat(program.get(FactStore.class)
                        .dossier("ZB008", 2023, before + 1)
                        .orElseThrow()
                        .all(dabiao.fact.Decision.class))
                .anySatisfy(it -> {
                    assertThat(it.code()).isEqualTo(approved.code());
                    assertThat(it.kind()).isEqualTo("豁免");
                    assertThat(it.requestedBy()).isEqualTo("李");
                    assertThat(it.approvedBy()).isEqualTo("王");
                    assertThat(it.to()).isEqualTo("2023-09-30");
                });
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void nobodyApprovesWhatTheyAskedFor(Server server) {
        var program = program(server);
        var asked = ask(program, wish(Sought.WAIVER, "ZB007", "SH-01", "", "2023-01-01", "2023-03-31"), "李");

        assertThatThrownBy(() -> program.get(AnswerRequest.class).approve(asked, "", "李"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("请由另一个人批准");
        assertThatThrownBy(() -> program.get(JdbcTemplate.class)
                        .update(
                                "update `decision_request` set `state` = 'APPROVED', `decided_by` = `requested_by` where `id` = ?",
                                asked.number()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void ofTwoWhoDecideTheSecondIsTold(Server server) {
        var program = program(server);
        var answer = program.get(AnswerRequest.class);
        var asked = ask(program, wish(Sought.WAIVER, "ZB007", "SH-01", "", "2023-01-01", "2023-03-31"), "李");
        var rejected = answer.reject(asked, "理由不足", "王");
        var batch = program.get(FactStore.class).newestBatch();

        assertThatThrownBy(() -> answer.approve(asked, "", "赵"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("刚刚被别人办理了");
        assertThatThrownBy(() -> answer.approve(rejected, "", "赵"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("未批准，由“王”办理");
        assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(batch);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void onlyWhoAskedTakesItBack(Server server) {
        var program = program(server);
        var asked = ask(program, wish(Sought.WAIVER, "ZB007", "SH-01", "", "2023-01-01", "2023-03-31"), "李");

        assertThatThrownBy(() -> program.get(AnswerRequest.class).withdraw(asked, "", "王"))
                .isInstanceOf(Refused.class);
        assertThat(program.get(AnswerRequest.class).withdraw(asked, "", "李").stands())
                .isEqualTo(RequestState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void everythingThatIsWrongIsSaidAtOnce(Server server) {
        var program = program(server);

        assertThatThrownBy(() -> ask(
                        program,
                        new Wish(
                                Sought.OVERRIDE,
                                "ZB999",
                                "SH-0",
                                "",
                                LocalDate.of(2023, 2, 1),
                                LocalDate.of(2023, 1, 31),
                                " ",
                                "",
                                ""),
                        "李"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(problem -> problem.place().toString())
                                .hasSize(5));
        assertThatThrownBy(() -> ask(program, override("SH-01", "80"), "李"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("0 到 8 之间的得分");
        assertThatThrownBy(() -> ask(program, override(Wish.STAR, "9"), "李"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("应填星级的等级");
    }

    /** The third quarter of ZB007 lacks a meeting; only a waiver of its whole length counts. */
    @ParameterizedTest
    @EnumSource(Server.class)
    void aWaiverCountsOnBothOfItsLastDaysAndNeverBeyond(Server server) {
        var program = program(server);
        var computed = finding(program, "ZB007", "SH-01");
        assertThat(text(computed, "status")).isEqualTo("PARTLY_MET");

        approved(program, wish(Sought.WAIVER, "ZB007", "SH-01", "", "2023-07-01", "2023-09-29"));
        assertThat(finding(program, "ZB007", "SH-01")).isEqualTo(computed);
        approved(program, wish(Sought.WAIVER, "ZB007", "SH-01", "", "2023-07-02", "2023-09-30"));
        assertThat(finding(program, "ZB007", "SH-01")).isEqualTo(computed);

        approved(program, wish(Sought.WAIVER, "ZB007", "SH-01", "", "2023-07-01", "2023-09-30"));
        var waived = finding(program, "ZB007", "SH-01");
        assertThat(waived.get("points").get("raw").asInt()).isEqualTo(6);
        assertThat(waived.get("points").get("earned").asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void anAttestationIsTakenAsDoneAndWhatWasMeasuredStays(Server server) {
        var program = program(server);

        approved(program, wish(Sought.ATTESTATION, "ZB012", "SH-01", "", "2023-01-01", "2023-12-31"));

        var attested = finding(program, "ZB012", "SH-01");
        assertThat(text(attested, "status")).isEqualTo("MET");
        assertThat(attested.get("points").get("earned"))
                .isEqualTo(attested.get("points").get("full"));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void anOverrideSetsMarksAndTheComputedOnesStayBesideThem(Server server) {
        var program = program(server);
        var computed = finding(program, "ZB009", "SH-01").get("points").get("earned");

        approved(program, override("SH-01", "3.5"));

        var set = finding(program, "ZB009", "SH-01");
        assertThat(set.get("points").get("raw")).isEqualTo(computed);
        assertThat(set.get("points").get("earned").asString()).isEqualTo("3.5");
        assertThat(text(set, "status")).isEqualTo("PARTLY_MET");
        assertThat(text(set, "sentence")).contains("评定更正（SP", "示党〔2024〕1号", "更正为部分达标、3.5 分");
        assertThat(set.get("overruled").get("computed").asString()).startsWith("达标、8 分");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void anOverrideHoldsOnlyIfItIsInForceOnTheLastDayOfTheYear(Server server) {
        var program = program(server);
        var computed = json(program, "ZB010").get("star");

        approved(program, override("ZB010", Wish.STAR, "1", "2023-01-01", "2023-12-30"));
        assertThat(json(program, "ZB010").get("star")).isEqualTo(computed);

        approved(program, override("ZB010", Wish.STAR, "1", "2023-12-31", "2023-12-31"));
        var set = json(program, "ZB010").get("star");
        assertThat(set.get("level").asInt()).isEqualTo(1);
        assertThat(text(set, "name")).endsWith("（更正）");
        assertThat(text(set.get("overruled"), "computed")).isEqualTo(text(computed, "name"));
    }

    private static Wish wish(Sought kind, String organisation, String subject, String content, String from, String to) {
        return new Wish(
                kind,
                organisation,
                subject,
                content,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "防汛",
                kind == Sought.ATTESTATION ? "签到表原件" : "",
                "");
    }

    private static Wish override(String subject, String content) {
        return override("ZB009", subject, content, "2023-01-01", "2023-12-31");
    }

    private static Wish override(String organisation, String subject, String content, String from, String to) {
        return new Wish(
                Sought.OVERRIDE,
                organisation,
                subject,
                content,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "复核",
                "",
                "示党〔2024〕1号");
    }

    private static Request ask(Program program, Wish wish, String by) {
        return program.get(RequestDecision.class).ask(wish, Scope.WHOLE, by);
    }

    private static void approved(Program program, Wish wish) {
        program.get(AnswerRequest.class).approve(ask(program, wish, "李"), "", "王");
    }

    private static JsonNode json(Program program, String organisation) {
        return JsonMapper.shared()
                .readTree(program.get(AssessBranch.class)
                        .look(organisation, 2023, AS_OF)
                        .orElseThrow()
                        .json());
    }

    private static JsonNode finding(Program program, String organisation, String criterion) {
        var found = new ArrayList<JsonNode>();
        json(program, organisation).get("findings").forEach(it -> {
            if (it.get("criterion").asString().equals(criterion)) {
                found.add(it);
            }
        });
        return found.get(0);
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static List<String> deeds(Program program) {
        return program.get(AuditLines.class).page(AuditLines.Wanted.ALL, Long.MAX_VALUE, 10).stream()
                .map(AuditLine::what)
                .toList();
    }

    private static Program program(Server server) {
        return PROGRAMS.computeIfAbsent(server, it -> Program.on(it).withSample());
    }
}
