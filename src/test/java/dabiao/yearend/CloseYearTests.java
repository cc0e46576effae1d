package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.audit.AuditLines;
import dabiao.fact.Organisation;
import dabiao.fact.Scope;
import dabiao.testing.Meddling;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.settle.Settled;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CloseYearTests {

    private static final int BRANCHES = 130;

    private static Program program;
    private static Program other;

    /** Each test closes the year on a day of its own, so that none meets the runs of another. */
    private static LocalDate day = LocalDate.of(2024, 1, 1);

    @BeforeAll
    static void takeIn() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", organisations(), "activities.csv", activities());
        other = Program.on(Server.H2);
        other.accept("", "organisations.csv", organisations(), "activities.csv", activities());
    }

    @AfterAll
    static void close() {
        program.close();
        other.close();
    }

    @Test
    void everyOrganisationOfTheYearIsJudgedOnce() {
        var end = run(closeYear(writing()), nextDay());

        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.total()).isEqualTo(BRANCHES).isEqualTo(end.done());
        assertThat(end.failed()).isZero();
        assertThat(jsons(end)).isEqualTo(undisturbed(end.asOf()));
    }

    @Test
    void aRunThatIsDoneIsNotDoneAgain() {
        var count = new AtomicInteger();
        var closeYear = closeYear(Meddling.counting(writing(), count));
        var first = run(closeYear, nextDay());

        var again = closeYear.start(2023, first.asOf(), "王");

        assertThat(again).isEqualTo(first);
        assertThat(count).hasValue(BRANCHES);
    }

    @Test
    void aKilledRunGoesOnBehindWhatIsStored() {
        var count = new AtomicInteger();
        var counting = Meddling.counting(writing(), count);
        var asOf = nextDay();
        var killed = run(closeYear(Meddling.dying(counting, 70)), asOf);
        assertThat(killed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(killed.done()).isBetween(0L, 70L);
        asIfNobodyHadNotedTheEnd(killed);
        int before = count.get();

        var end = run(closeYear(counting), asOf);

        assertThat(end.id()).isEqualTo(killed.id());
        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(BRANCHES);
        assertThat(count.get() - before).isEqualTo(BRANCHES - (int) killed.done());
        assertThat(jsons(end)).isEqualTo(undisturbed(asOf));
    }

    @Test
    void eachResultIsFinalWhenItIsWritten() {
        var asOf = nextDay();
        var killed = run(closeYear(Meddling.dying(writing(), 110)), asOf);
        var undisturbed = undisturbed(asOf);

        assertThat(killed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(jsons(killed))
                .isNotEmpty()
                .allSatisfy((organisation, json) -> assertThat(json).isEqualTo(undisturbed.get(organisation)));
    }

    @Test
    void aCancelledRunKeepsWhatItHasAndCanGoOn() throws InterruptedException {
        var gate = new Meddling.Gate();
        var closeYear = closeYear(gate.before(writing()));
        var asOf = nextDay();
        var started = closeYear.start(2023, asOf, "王");
        gate.awaitReached();
        var cancelling = new Thread(() -> closeYear.cancel(started.id(), "李"));
        cancelling.start();
        while (cancelling.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        gate.open().countDown();
        cancelling.join();

        var cancelled = closeYear.progress(started.id()).orElseThrow();
        assertThat(cancelled.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.done())
                .isBetween(1L, BRANCHES - 1L)
                .isEqualTo(jsons(cancelled).size());
        assertThat(run(closeYear, asOf).done()).isEqualTo(BRANCHES);
    }

    @Test
    void aSecondStartJoinsTheRunThatIsOnItsWay() throws InterruptedException {
        var gate = new Meddling.Gate();
        var closeYear = closeYear(gate.before(writing()));
        var asOf = nextDay();
        var first = closeYear.start(2023, asOf, "王");
        gate.awaitReached();

        var second = closeYear.start(2023, asOf, "王");
        gate.open().countDown();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.isRunning()).isTrue();
        assertThat(closeYear.await(first.id()).orElseThrow().done()).isEqualTo(BRANCHES);
    }

    @Test
    void twoProgramsShareARunAndNothingIsDoneTwice() {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var asOf = nextDay();
        var gate = new Meddling.Gate();
        var one = closeYear(gate.before(Meddling.counting(writing(), first)), 1);
        var two = closeYear(Meddling.counting(writing(), second), 1);
        var begun = one.start(2023, asOf, "王");
        gate.awaitReached();

        var joined = two.start(2023, asOf, "李");
        while (second.get() == 0) {
            Thread.onSpinWait();
        }
        gate.open().countDown();

        assertThat(joined.id()).isEqualTo(begun.id());
        for (CloseYear each : List.of(one, two)) {
            var end = each.await(begun.id()).orElseThrow();
            assertThat(end.status()).isEqualTo(RunStatus.DONE);
            assertThat(end.done()).isEqualTo(BRANCHES);
        }
        assertThat(first.get() + second.get()).isEqualTo(BRANCHES);
        assertThat(jsons(begun)).isEqualTo(undisturbed(asOf));
        assertThat(told("完成年终考核", begun)).isEqualTo(1);
    }

    @Test
    void aRunThatIsCancelledInOneProgramStopsInTheOther() {
        var asOf = nextDay();
        var gate = new Meddling.Gate();
        var one = closeYear(gate.before(writing()), 1);
        var begun = one.start(2023, asOf, "王");
        gate.awaitReached();
        var other = closeYear(writing());
        assertThat(other.progress(begun.id()).orElseThrow().isRunning()).isTrue();

        assertThat(other.cancel(begun.id(), "李").orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        gate.open().countDown();

        assertThat(one.await(begun.id()).orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(jsons(begun).size()).isBetween(1, BRANCHES - 1);
        assertThat(run(other, asOf).done()).isEqualTo(BRANCHES);
    }

    @Test
    void whatADeadProgramTookOnIsTakenOver() {
        var asOf = nextDay();
        var killed = run(closeYear(Meddling.dying(writing(), 0)), asOf);
        asIfNobodyHadNotedTheEnd(killed);
        var jdbc = program.get(JdbcTemplate.class);
        for (String dead : List.of("elsewhere/1/1/1", "elsewhere/2/2/2")) {
            jdbc.update(
                    "insert into `run_worker` (`run_id`, `worker`, `seen_at`) values (?, ?, ?)",
                    killed.id(),
                    dead,
                    LocalDateTime.now().minusMinutes(2));
        }
        jdbc.update(
                "insert into `run_stretch` (`run_id`, `after_code`, `worker`) values (?, '', 'elsewhere/1/1/1')",
                killed.id());

        assertThat(run(closeYear(writing()), asOf).done()).isEqualTo(BRANCHES);
        assertThat(jsons(killed)).isEqualTo(undisturbed(asOf));
    }

    @Test
    void oneThatCannotBeJudgedIsNotedAndStopsNobody() {
        var asOf = nextDay();
        var end = run(closeYear(new Failing(writing(), "ZB0101")), asOf);

        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(BRANCHES);
        assertThat(end.failed()).isEqualTo(1);
        var failed = program.get(StoredAssessments.class)
                .page(Wanted.within(Scope.WHOLE).run(end.id()).found("", "FAILED"), Cursor.START, 10);
        assertThat(failed).extracting(StoredAssessment::organisation).containsExactly("ZB0101");
        assertThat(failed.get(0).hasFailed()).isTrue();
        var jsons = jsons(end);
        assertThat(jsons.remove("ZB0101")).contains("\"statusText\":\"失败\"", "评定时出错：不行");
        var undisturbed = undisturbed(asOf);
        undisturbed.remove("ZB0101");
        assertThat(jsons).isEqualTo(undisturbed);
    }

    /** How often the trail says that of a run. */
    private static long told(String deed, Progress run) {
        return program
                .get(AuditLines.class)
                .page(new AuditLines.Wanted(null, deed, null, null), Long.MAX_VALUE, 1_000)
                .stream()
                .filter(it -> it.subject().contains(run.asOf().toString()))
                .count();
    }

    private static Progress run(CloseYear closeYear, LocalDate asOf) {
        return closeYear.await(closeYear.start(2023, asOf, "王").id()).orElseThrow();
    }

    private static CloseYear closeYear(Writing writing) {
        return closeYear(writing, 2);
    }

    private static CloseYear closeYear(Writing writing, int threads) {
        return new CloseYear(
                program.get(RulebookInForce.class),
                program.get(CloseYear.Kept.class),
                writing,
                Clock.systemUTC(),
                threads);
    }

    private static Writing writing() {
        return program.get(Writing.class);
    }

    private static LocalDate nextDay() {
        day = day.plusDays(1);
        return day;
    }

    private static Map<String, String> jsons(Progress run) {
        return jsons(program, run);
    }

    private static Map<String, String> jsons(Program of, Progress run) {
        var stored = of.get(StoredAssessments.class);
        var heads = stored.page(Wanted.within(Scope.WHOLE).run(run.id()), Cursor.START, 1_000);
        var jsons = stored.jsons(heads);
        return heads.stream()
                .collect(Collectors.toMap(
                        StoredAssessment::organisation, it -> jsons.get(it.id()), (a, b) -> a, TreeMap::new));
    }

    /** What a run on the same facts comes to that nobody disturbed. */
    private static Map<String, String> undisturbed(LocalDate asOf) {
        var closeYear = other.get(CloseYear.class);
        return jsons(
                other, closeYear.await(closeYear.start(2023, asOf, "王").id()).orElseThrow());
    }

    private static void asIfNobodyHadNotedTheEnd(Progress run) {
        program.get(JdbcTemplate.class)
                .update("update `year_run` set `status` = 'RUNNING', `done` = 1 where `id` = ?", run.id());
        assertThat(program.get(StoredRuns.class)
                        .findById(run.id())
                        .orElseThrow()
                        .status())
                .isEqualTo("RUNNING");
    }

    private static String code(int number) {
        return "ZB%04d".formatted(number);
    }

    private static String organisations() {
        return "编号,名称,类型,成立日期\nZB9998,次年成立的支部,党支部,2024-02-01\n"
                + IntStream.range(0, BRANCHES)
                        .mapToObj(it -> "%s,第%d支部,党支部,2015-06-01\n".formatted(code(it), it))
                        .collect(Collectors.joining());
    }

    private static String activities() {
        return "党组织,编号,活动类型,召开日期,应到,实到\n"
                + IntStream.range(0, BRANCHES)
                        .mapToObj(it -> "%s,HD1,党员大会,2023-0%d-05,10,9\n".formatted(code(it), 1 + it % 9))
                        .collect(Collectors.joining());
    }

    /** Cannot judge one organisation. */
    private record Failing(Writing writing, String organisation) implements Writing {

        @Override
        public Judged judged(Assessment assessment, long batch) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
            return writing.judged(assessment, batch);
        }

        @Override
        public Judged settled(Assessment assessment, long batch, Settled settled) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
            return writing.settled(assessment, batch, settled);
        }

        @Override
        public byte[] aside(Assessment assessment, long batch) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
            return writing.aside(assessment, batch);
        }

        @Override
        public Judged settled(byte[] aside, Optional<Settled> settled, List<Flag> more) {
            return writing.settled(aside, settled, more);
        }

        @Override
        public Judged failed(Organisation failed, Basis basis, String problem) {
            return writing.failed(failed, basis, problem);
        }
    }
}
