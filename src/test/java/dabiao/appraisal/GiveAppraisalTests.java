package dabiao.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.appraisal.GiveAppraisal.Because;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.audit.AuditLine;
import dabiao.audit.AuditLines;
import dabiao.fact.Appraisal;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.problem.Refused;
import dabiao.testing.PeopleRules;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.AssessBranch;
import dabiao.yearend.CloseYear;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GiveAppraisalTests {

    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final Scope FIRST = Scope.of(List.of("ZZ1", "ZB1"));

    @TempDir
    private static Path folder;

    private static final Map<Server, Program> PROGRAMS = new EnumMap<>(Server.class);

    /** Each test has a branch of its own. */
    private static final AtomicInteger BRANCHES = new AtomicInteger(100);

    @AfterAll
    static void close() {
        PROGRAMS.values().forEach(Program::close);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatIsGivenCountsFromTheNextAssessmentOnAndIsNoLongerOwed(Server server) {
        var program = program(server);
        var branch = branch(program);
        run(program);
        assertThat(open(program, branch)).containsExactly("XJ-08", "XJ-11", "XJ-12");
        assertThat(finding(program, branch, "XJ-12").get("statusText").asString())
                .isEqualTo("待评定");

        give(program, marks(branch, "XJ-12", "1.5", "有特色"), "李");
        give(program, rated(branch, "上级", "85"), "李");
        give(program, graded(branch, "好"), "李");
        assertThat(open(program, branch)).isEmpty();
        run(program);

        var owed = owed(program, branch);
        assertThat(owed).noneMatch(it -> it.found().waits());
        assertThat(owed)
                .extracting(it -> it.found().earned().stripTrailingZeros())
                .containsExactly(new BigDecimal("85"), new BigDecimal("2E+1"), new BigDecimal("1.5"));
        assertThat(finding(program, branch, "XJ-12").at("/points/note").asString())
                .contains("有特色");
    }

    @ParameterizedTest
    @CsvSource({"0.49, false", "0.5, true", "2, true", "2.01, false", "1.23456, false"})
    void marksLieWithinWhatTheRuleFileStates(BigDecimal marks, boolean fits) {
        var program = program(Server.H2);
        var giving = marks(branch(program), "XJ-12", marks.toPlainString(), "有特色");

        if (fits) {
            assertThat(give(program, giving, "李").sentence()).contains(marks.toPlainString() + " 分");
        } else {
            refused(() -> give(program, giving, "李"), "应填 0.5 至 2 分");
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, false", "2023-01-01, true", "2024-03-31, true", "2024-04-01, false"})
    void aDayOutsideOfWhatIsAssessedIsRefused(LocalDate day, boolean fits) {
        var program = program(Server.H2);
        run(program);
        var it = marks(branch(program), "XJ-12", "1", "有特色");
        var giving = new Giving(it.target(), it.seen(), it.marks(), "", day, "", it.reason(), "");

        if (fits) {
            assertThat(give(program, giving, "李").given()).isNotNull();
        } else {
            refused(() -> give(program, giving, "李"), "以后评的不计入");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsStored(Server server) {
        var program = program(server);
        var branch = branch(program);
        long before = program.get(FactStore.class).newestBatch();

        refused(() -> give(program, marks(branch, "XJ-12", "9", ""), "李"), "「评分」", "「理由」");
        refused(() -> give(program, rated(branch, "群众们", "85"), "李"), "「评定主体」", "是否想写“群众”？");
        refused(() -> give(program, graded(branch, "优"), "李"), "应为好、较好、一般、差中的一个");
        refused(() -> give(program, marks(branch, "XJ-01", "1", "x"), "李"), "不是由人评定的指标");
        refused(
                () -> program.get(GiveAppraisal.class).give(marks(branch, "XJ-12", "1", "x"), FIRST, "李"),
                "没有党组织“" + branch + "”");
        assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void ofTwoWhoEditOneAppraisalTheSecondIsToldWhatTheOtherWrote(Server server) {
        var program = program(server);
        var branch = branch(program);
        give(program, marks(branch, "XJ-12", "1.5", "有特色"), "李");

        refused(() -> give(program, marks(branch, "XJ-12", "2", "很有特色"), "王"), "刚刚有人改过", "1.5 分，评定人 李");
        var first = standing(program, branch);
        refused(() -> give(program, correction(branch, "2", first, ""), "王"), "改动要写明理由");
        give(program, correction(branch, "2", first, "复核"), "王");

        var now = standing(program, branch);
        assertThat(now.sentence()).contains("2 分，评定人 王");
        assertThat(java.util.Objects.requireNonNull(now.given()).code())
                .isEqualTo(java.util.Objects.requireNonNull(first.given()).code());
        assertThat(program.get(AuditLines.class).page(AuditLines.Wanted.ALL, Long.MAX_VALUE, 2))
                .extracting(AuditLine::what)
                .containsExactly("评定", "收下台账");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void ofManyWhoGiveAtOnceOneIsHeard(Server server) {
        var program = program(server);
        var branch = branch(program);
        var told = List.of("李", "王", "赵", "孙").stream()
                .map(who -> CompletableFuture.supplyAsync(() -> heard(program, branch, who)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(told).containsOnlyOnce(true);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatIsWithdrawnWithAReasonIsOwedAgainAndCanStillBeRead(Server server) {
        var program = program(server);
        var branch = branch(program);
        var target = new Target(branch, 2023, "XJ-12", "");
        var give = program.get(GiveAppraisal.class);
        give(program, marks(branch, "XJ-12", "1.5", "有特色"), "李");
        long then = program.get(FactStore.class).newestBatch();
        var seen = standing(program, branch).version();

        refused(() -> give.withdraw(target, seen, Scope.WHOLE, new Because(" ", "王")), "收回评定要写明理由");
        refused(() -> give.withdraw(target, "0", Scope.WHOLE, new Because("评错了支部", "王")), "刚刚有人改过");
        give.withdraw(target, seen, Scope.WHOLE, new Because("评错了支部", "王"));

        assertThat(standing(program, branch).given()).isNull();
        assertThat(finding(program, branch, "XJ-12").get("statusText").asString())
                .isEqualTo("待评定");
        assertThat(program.get(FactStore.class)
                        .dossier(branch, 2023, then)
                        .orElseThrow()
                        .all(Appraisal.class))
                .hasSize(1);
        refused(() -> give.withdraw(target, "0", Scope.WHOLE, new Because("再收", "王")), "没有可以收回的");
        assertThat(give(program, marks(branch, "XJ-12", "1", "重评"), "李").sentence())
                .contains("1 分");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatABranchSaysOfItselfIsShownBesideAndNeverTheMarksOfOthers(Server server) {
        var program = program(server);
        var branch = branch(program);
        program.accept("", "appraisals.csv", """
                党组织,编号,评定类型,指标,所属年度,评定日期,评分,评定主体,理由
                %1$s,ZP1,自评,,2023,2024-01-05,93,自评,
                %1$s,ZP2,酌情评分,XJ-12,2023,2024-01-05,2,自评,我们很有特色
                """.formatted(branch));

        assertThat(finding(program, branch, "XJ-12").get("statusText").asString())
                .isEqualTo("待评定");
        var own = program.get(ReadSelfScores.class)
                .of(branch, 2023, program.get(FactStore.class).newestBatch());
        assertThat(own.total()).isEqualByComparingTo("93");
        assertThat(own.of("XJ-12")).isEqualByComparingTo("2");
    }

    private static boolean heard(Program program, String branch, String who) {
        try {
            give(program, marks(branch, "XJ-12", "1", who + "说有特色"), who);
            return true;
        } catch (Refused e) {
            assertThat(e).hasMessageContaining("刚刚有人改过");
            return false;
        }
    }

    private static Standing give(Program program, Giving giving, String by) {
        return program.get(GiveAppraisal.class).give(giving, Scope.WHOLE, by);
    }

    private static Giving marks(String branch, String criterion, String marks, String reason) {
        return new Giving(new Target(branch, 2023, criterion, ""), "0", new BigDecimal(marks), "", DAY, "", reason, "");
    }

    private static Giving rated(String branch, String raterKind, String marks) {
        return new Giving(
                new Target(branch, 2023, "XJ-08", raterKind), "0", new BigDecimal(marks), "", DAY, "", "", "");
    }

    private static Giving graded(String branch, String grade) {
        return new Giving(new Target(branch, 2023, "XJ-11", ""), "0", null, grade, DAY, "", "", "");
    }

    private static Giving correction(String branch, String marks, Standing seen, String why) {
        return new Giving(
                new Target(branch, 2023, "XJ-12", ""), seen.version(), new BigDecimal(marks), "", DAY, "", "复核后", why);
    }

    private static Standing standing(Program program, String branch) {
        var leeway = java.util.Objects.requireNonNull(
                program.get(Leeways.class).of(2023).get("XJ-12"));
        return program.get(Standings.class)
                .of(
                        new Target(branch, 2023, "XJ-12", ""),
                        leeway,
                        program.get(FactStore.class).newestBatch());
    }

    private static List<Owed> owed(Program program, String branch) {
        StoredRun run = program.get(StoredRuns.class)
                .findByAssessedYearOrderByIdDesc(2023)
                .get(0);
        return program.get(Outstanding.class).of(run, Scope.of(List.of(branch)));
    }

    private static List<String> open(Program program, String branch) {
        return owed(program, branch).stream()
                .filter(Owed::isOpen)
                .map(it -> it.found().criterion())
                .toList();
    }

    private static JsonNode finding(Program program, String branch, String criterion) {
        var json = program.get(AssessBranch.class)
                .look(branch, 2023, AS_OF)
                .orElseThrow()
                .json();
        for (JsonNode it : new JsonMapper().readTree(json).get("findings")) {
            if (it.get("criterion").asString().equals(criterion)) {
                return it;
            }
        }
        throw new IllegalStateException(json);
    }

    private static void run(Program program) {
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }

    private static String branch(Program program) {
        var code = "ZB" + BRANCHES.incrementAndGet();
        program.accept("", "organisations.csv", "编号,名称,类型,上级,成立日期\n%s,%s支部,党支部,ZZ2,2015-06-01\n".formatted(code, code));
        return code;
    }

    private static Program program(Server server) {
        return PROGRAMS.computeIfAbsent(server, GiveAppraisalTests::started);
    }

    private static Program started(Server server) {
        var program = Program.on(server, PeopleRules.in(folder.resolve(server.name())));
        program.accept("", "organisations.csv", """
                编号,名称,类型,上级,成立日期
                ZZ1,第一总支,党总支,,2010-01-01
                ZZ2,第二总支,党总支,,2010-01-01
                """);
        return program;
    }

    private static void refused(Runnable work, String... words) {
        assertThatThrownBy(work::run).isInstanceOf(Refused.class).message().contains(words);
    }
}
