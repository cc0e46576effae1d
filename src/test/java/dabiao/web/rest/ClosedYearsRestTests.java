package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedYearsRestTests {

    private static final String YEARS = "/api/v1/closed-years";

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2, new SmallRules(folder).setting());
        program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void whoAskedToCloseAYearCannotApproveItAndAnotherCan() {
        var another = program.as(new Rights(Role.OFFICE, ""));

        assertThat(program.post(YEARS, "{\"year\":2023,\"reason\":\"党委会 2024-04-08\"}")
                        .status())
                .isEqualTo(201);
        var alone = program.post(YEARS + "/2023/approval", "");
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.body()).contains("请由另一个人批准");
        assertThat(program.get(YEARS).json().get(0).get("status").asString()).isEqualTo("ASKED");

        assertThat(another.post(YEARS + "/2023/approval", "").status()).isEqualTo(200);
        assertThat(program.get(YEARS).json().get(0).get("status").asString()).isEqualTo("APPROVED");
    }
}
