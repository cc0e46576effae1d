package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.vorburger.exec.ManagedProcessException;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.audit.Chain;
import dabiao.fact.Scope;
import dabiao.testing.OwnServer;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import dabiao.yearend.RunStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRestartedTests {

    private static final int BRANCHES = 200;
    private static final int YEAR = 2023;
    private static final String START = "{\"year\":2023,\"asOf\":\"2024-03-31\"}";

    @Test
    void aRunWhoseServerIsStoppedSaysSoAndGoesOnToTheSameResultsOnceItIsStarted(@TempDir Path folder)
            throws InterruptedException, ManagedProcessException {
        var undisturbed = undisturbed();
        try (var server = OwnServer.in(folder);
                var program = Program.at(server.url(), Server.MARIADB.user(), settings())) {
            fill(program);
            long id = begun(program);

            server.stop();
            var closeYear = program.get(CloseYear.class);
            assertThat(catchThrowable(() -> closeYear.await(id))).isInstanceOf(RuntimeException.class);
            for (var reply : List.of(
                    program.get("/api/v1/year-end-runs/" + id),
                    program.post("/api/v1/year-end-runs", START),
                    program.get("/year-end"))) {
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.body()).contains("数据库现在连不上", "没有任何数据被改动", "请管理员看数据库服务器是否开着");
            }

            server.start();
            while (program.get("/api/v1/year-end-runs/" + id).status() == 503) {
                Thread.sleep(100);
            }
            assertThat(closeYear.progress(id).orElseThrow().status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(results(program)).isNotEmpty().hasSizeLessThan(undisturbed.size());
            assertThat(undisturbed).containsAllEntriesOf(results(program));

            var again = program.post("/api/v1/year-end-runs", START);
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.json().path("id").asLong()).isEqualTo(id);
            assertThat(closeYear.await(id).orElseThrow().status()).isEqualTo(RunStatus.DONE);
            assertThat(results(program)).isEqualTo(undisturbed);
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
        }
    }

    private static Map<String, String> undisturbed() {
        try (var program = Program.on(Server.MARIADB, settings())) {
            fill(program);
            var closeYear = program.get(CloseYear.class);
            closeYear.await(closeYear.start(YEAR, CloseYear.usualDay(YEAR), "王").id());
            return results(program);
        }
    }

    /** The sample, and more branches than are judged at once. */
    private static void fill(Program program) {
        var more = IntStream.range(0, BRANCHES)
                .mapToObj("ZY%1$04d,第%1$d支部,党支部,2015-06-01\n"::formatted)
                .collect(Collectors.joining());
        program.withSample().accept("", "organisations.csv", "编号,名称,类型,成立日期\n" + more);
    }

    /** Started, and some way into it. */
    private static long begun(Program program) throws InterruptedException {
        long id = program.post("/api/v1/year-end-runs", START).json().path("id").asLong();
        var closeYear = program.get(CloseYear.class);
        while (closeYear.progress(id).orElseThrow().done() == 0) {
            Thread.sleep(2);
        }
        return id;
    }

    /** What is kept of each organisation, word for word. */
    private static Map<String, String> results(Program program) {
        var stored = program.get(StoredAssessments.class);
        var heads = stored.page(Wanted.within(Scope.WHOLE), Cursor.START, 2 * BRANCHES);
        var jsons = stored.jsons(heads);
        var results = new TreeMap<String, String>();
        heads.forEach(it -> assertThat(results.put(it.organisation(), jsons.getOrDefault(it.id(), "")))
                .isNull());
        return results;
    }

    private static String[] settings() {
        return new String[] {
            "--dabiao.reload=off", "--dabiao.threads=1", "--spring.datasource.hikari.connection-timeout=2000"
        };
    }
}
