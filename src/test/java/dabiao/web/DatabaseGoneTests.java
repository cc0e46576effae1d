package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dabiao.audit.Chain;
import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import dabiao.yearend.RunStatus;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseGoneTests {

    private static final int BRANCHES = 200;
    private static final String ROW =
            "{\"ledgers\":{\"活动\":[{\"党组织\":\"ZB0001\",\"编号\":\"HD1\",\"活动类型\":\"党员大会\",\"召开日期\":\"2023-02-05\"}]}}";

    private final String url = Server.H2.url();

    @Test
    void aDatabaseThatIsGoneIsSaidWithWhatToDoAndLeavesNothingHalfDone() {
        try (var program = program()) {
            program.accept("", "organisations.csv", organisations());
            assertThat(program.get("/api/v1/organisations").status()).isEqualTo(200);
            leave(program);

            for (var reply : java.util.List.of(
                    program.get("/api/v1/organisations"),
                    program.post("/api/v1/submissions", ROW),
                    program.get("/branches"))) {
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.body()).contains("数据库现在连不上", "没有任何数据被改动", "请管理员看数据库服务器是否开着");
            }
        }
        try (var program = program()) {
            assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(1);
            assertThat(program.post("/api/v1/submissions", ROW).status()).isEqualTo(201);
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
        }
    }

    @Test
    void aRunWhoseDatabaseGoesAwayGoesOnWhenItIsBack() throws InterruptedException {
        long id;
        try (var program = program()) {
            program.accept("", "organisations.csv", organisations());
            var closeYear = program.get(CloseYear.class);
            id = closeYear.start(2023, CloseYear.usualDay(2023), "王").id();
            while (closeYear.progress(id).orElseThrow().done() == 0) {
                Thread.sleep(2);
            }
            var run = id;
            leave(program);
            assertThatThrownBy(() -> closeYear.await(run).or(() -> closeYear.progress(run)))
                    .isInstanceOf(RuntimeException.class);
        }
        try (var program = program()) {
            var closeYear = program.get(CloseYear.class);
            assertThat(closeYear.progress(id).orElseThrow().status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(closeYear.start(2023, CloseYear.usualDay(2023), "王").id())
                    .isEqualTo(id);
            var end = closeYear.await(id).orElseThrow();
            assertThat(end.status()).isEqualTo(RunStatus.DONE);
            assertThat(end.done()).isEqualTo(BRANCHES);
        }
    }

    private Program program() {
        return Program.at(url, "sa", "--dabiao.reload=off", "--dabiao.threads=1");
    }

    private static void leave(Program program) {
        ((HikariDataSource) program.get(DataSource.class)).close();
    }

    private static String organisations() {
        return "编号,名称,类型,成立日期\n"
                + IntStream.range(0, BRANCHES)
                        .mapToObj("ZB%1$04d,第%1$d支部,党支部,2015-06-01\n"::formatted)
                        .collect(Collectors.joining());
    }
}
