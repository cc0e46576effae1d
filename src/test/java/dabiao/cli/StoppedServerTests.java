package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Serving;
import dabiao.yearend.CloseYear;
import dabiao.yearend.RunStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedServerTests {

    private static final int BRANCHES = 400;

    @TempDir
    private Path folder;

    private String token = "";

    @BeforeEach
    void takeIn() {
        try (var program = program()) {
            program.accept("", "organisations.csv", organisations());
            token = program.get(Tokens.class)
                    .issue("测试", new Rights(Role.OFFICE, ""), LocalDate.now().plusDays(1), "测试");
        }
    }

    @Test
    void aRunThatIsStoppedHalfWayIsNotedAsInterruptedAndGoesOn() throws Exception {
        long id;
        try (var server = Serving.with(settings())) {
            id = started(server);
            server.stop();
        }
        try (var program = program()) {
            var stopped = program.get(StoredRuns.class).findById(id).orElseThrow();
            assertThat(stopped.status()).isEqualTo(RunStatus.INTERRUPTED.name());
            assertThat(stopped.done()).isBetween(1L, BRANCHES - 1L).isEqualTo(judged(program, id));
            assertThat(program.get(AuditLines.class)
                            .page(new AuditLines.Wanted("程序", "中断年终考核", null, null), Long.MAX_VALUE, 9))
                    .hasSize(1);

            assertGoesOn(program, id);
        }
    }

    /** By itself H2 closes its files as soon as a program is told to end, and a run could not note that it was stopped. */
    @Test
    void theDatabaseStaysOpenUntilWhatIsUnderWayHasBeenNoted() {
        var plain = url().replaceAll(";WRITE_DELAY=0|;DB_CLOSE_ON_EXIT=FALSE", "");
        try (var program = Program.at(plain, "sa", key())) {
            var pool = (HikariDataSource) program.get(DataSource.class);

            assertThat(pool.getJdbcUrl()).isEqualTo(plain + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }
    }

    @Test
    void itCanBeStoppedWhileTheSampleYearsAreBeingClosedAndGoesOnWithThemAtTheNextStart() throws Exception {
        var ofSample = "--spring.datasource.url=" + url().replace("/dabiao;", "/sample;");
        try (var server = Serving.with(ofSample, key(), "--dabiao.sample-data=sample-data")) {
            assertThat(server.stop())
                    .noneMatch(it -> it.contains("Exception") || it.startsWith("\tat "))
                    .endsWith("已停止。没有考核完的年度，下次启动时接着考核。");
        }
        var out = new StringWriter();
        try (var program = Program.at(
                ofSample.substring(ofSample.indexOf("jdbc:")), "sa", key(), "--dabiao.sample-data=sample-data")) {
            var printed = new PrintWriter(out);
            var startUp = program.get(StartUp.class);
            startUp.close(startUp.takeIn(printed), printed);
        }
        assertThat(out.toString()).contains("样例台账 2022：已收过，没有变化", "2023 年度考核（考核日 2024-03-31）：", "ZB028");
    }

    @Test
    void onceItIsBeingStoppedNoRunStarts() {
        CloseYear closeYear;
        try (var program = program()) {
            closeYear = program.get(CloseYear.class);
        }
        assertThatThrownBy(() -> closeYear.start(2023, CloseYear.usualDay(2023), "王"))
                .hasMessage("The program is being stopped.");
    }

    @Test
    void aRunThatIsKilledHalfWayGoesOnToo() throws Exception {
        long id;
        try (var server = Serving.with(settings())) {
            id = started(server);
            server.kill();
        }
        try (var program = program()) {
            assertThat(program.get(CloseYear.class).progress(id).orElseThrow().status())
                    .isEqualTo(RunStatus.INTERRUPTED);

            assertGoesOn(program, id);
        }
    }

    @Test
    void aSubmissionThatIsKilledOnItsWayIsThereWholeOrNotAtAll() throws Exception {
        try (var server = Serving.with(settings())) {
            var sending = new Thread(() -> {
                try {
                    server.post("/api/v1/submissions", activities(), token);
                } catch (IllegalStateException e) {
                    assertThat(e).hasCauseInstanceOf(java.io.IOException.class);
                }
            });
            sending.start();
            sending.join(1_500);
            server.kill();
            sending.join();
        }
        try (var program = program()) {
            var jdbc = program.get(org.springframework.jdbc.core.JdbcTemplate.class);
            long batches = program.get(FactStore.class).newestBatch();
            assertThat(batches).isBetween(1L, 2L);
            assertThat(jdbc.queryForObject("select count(*) from `activities`", Long.class))
                    .isEqualTo((batches - 1) * BRANCHES * 10);
            assertThat(jdbc.queryForObject("select count(*) from `submission`", Long.class))
                    .isEqualTo(batches);
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
        }
    }

    private static void assertGoesOn(Program program, long id) {
        var closeYear = program.get(CloseYear.class);
        var again = closeYear.start(2023, CloseYear.usualDay(2023), "王");
        assertThat(again.id()).isEqualTo(id);
        var end = closeYear.await(id).orElseThrow();
        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(BRANCHES).isEqualTo(judged(program, id));
        assertThat(program.get(Chain.class).firstBreak()).isEmpty();
    }

    private long started(Serving server) throws InterruptedException {
        var run = server.post("/api/v1/year-end-runs", "{\"year\":2023}", token).json();
        long id = run.get("id").asLong();
        while (server.get("/api/v1/year-end-runs/" + id, token)
                        .json()
                        .get("done")
                        .asLong()
                == 0) {
            Thread.sleep(5);
        }
        return id;
    }

    private static long judged(Program program, long id) {
        return program.get(StoredAssessments.class)
                .count(Wanted.within(Scope.WHOLE).run(id));
    }

    private Program program() {
        return Program.at(url(), "sa", key());
    }

    private String[] settings() {
        return new String[] {"--spring.datasource.url=" + url(), "--dabiao.threads=1", "--dabiao.reload=off", key()};
    }

    private String key() {
        return "--dabiao.audit.key=" + folder.resolve("audit.key");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("dabiao")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000";
    }

    private static String organisations() {
        return "编号,名称,类型,成立日期\n"
                + IntStream.range(0, BRANCHES)
                        .mapToObj("ZB%1$04d,第%1$d支部,党支部,2015-06-01\n"::formatted)
                        .collect(Collectors.joining());
    }

    private static String activities() {
        return IntStream.range(0, BRANCHES * 10)
                .mapToObj(it -> "{\"党组织\":\"ZB%04d\",\"编号\":\"HD%d\",\"活动类型\":\"党员大会\",\"召开日期\":\"2023-02-05\"}"
                        .formatted(it % BRANCHES, it))
                .collect(Collectors.joining(",", "{\"ledgers\":{\"活动\":[", "]}}"));
    }
}
