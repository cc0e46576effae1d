package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import dabiao.testing.Server;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that lost a part of what it kept costs the organisation that it belonged to, and nobody else. */
class DamagedBundleTests {

    private static final String BRANCHES =
            "编号,名称,类型,成立日期\n" + "ZB1,甲支部,党支部,2015-06-01\nZB2,乙支部,党支部,2015-06-01\nZB3,丙支部,党支部,2015-06-01\n";

    @ParameterizedTest
    @EnumSource(Server.class)
    void theOthersAreJudgedAndTheResultSaysWhatIsWrong(Server server) {
        try (var program = Program.on(server)) {
            program.accept("", "organisations.csv", BRANCHES);
            program.get(JdbcTemplate.class)
                    .update("update `bundle` set `content` = x'3A290A0301' where `organisation` = 'ZB2'");
            var closeYear = program.get(CloseYear.class);

            var end = closeYear
                    .await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id())
                    .orElseThrow();

            assertThat(end.status()).isEqualTo(RunStatus.DONE);
            assertThat(List.of(end.done(), end.failed())).containsExactly(3L, 1L);
            assertThat(program.get("/api/v1/assessments?run=" + end.id()).body())
                    .contains("台账读不出来：数据库的表 bundle 里，ZB2 第 1 批的内容已经损坏，请用 verify-audit 核对，再用备份恢复。");
            assertThat(program.post("/api/v1/assessments", "{\"organisation\":\"ZB1\",\"year\":2023}")
                            .status())
                    .isEqualTo(201);
        }
    }
}
