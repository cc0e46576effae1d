package dabiao.decision.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.decision.AnswerRequest;
import dabiao.decision.RequestDecision;
import dabiao.decision.Sought;
import dabiao.decision.Wish;
import dabiao.fact.Scope;
import dabiao.problem.Refused;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class CloseByTwoTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Server.class)
    void aYearIsClosedByTwoPersonsOnceNothingIsOpen(Server server) {
        try (var program = Program.on(server, new SmallRules(folder).setting())) {
            program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
            var close = program.get(CloseByTwo.class);
            refused(() -> close.ask(2023, "党委会", "李"), "还没有做完的年终考核");
            run(program);
            var asked = program.get(RequestDecision.class)
                    .ask(
                            new Wish(
                                    Sought.WAIVER,
                                    "ZB001",
                                    "SH-01",
                                    "",
                                    LocalDate.of(2023, 7, 1),
                                    LocalDate.of(2023, 9, 30),
                                    "防汛",
                                    "",
                                    ""),
                            Scope.WHOLE,
                            "李");
            refused(() -> close.ask(2023, "党委会", "李"), "还有 1 项申请等人批准");
            program.get(AnswerRequest.class).approve(asked, "", "王");
            refused(() -> close.ask(2023, "党委会", "李"), "考核之后又收下了台账");
            run(program);

            close.ask(2023, "党委会 2024-04-01", "李");
            refused(() -> close.ask(2023, "党委会", "王"), "已经有人提请关账");
            refused(() -> close.approve(2023, "李"), "请由另一个人批准");
            assertThatThrownBy(() -> program.get(JdbcTemplate.class)
                            .update("update `year_closing` set `state` = 'APPROVED', `decided_by` = `requested_by`"))
                    .isInstanceOf(DataAccessException.class);
            assertThat(close.reject(2023, "再核对", "王").answer()).isEqualTo("再核对");
            close.ask(2023, "党委会 2024-04-08", "李");

            assertThat(close.approve(2023, "王").approvedBy()).isEqualTo("王");
            assertThat(program.get(ClosedYears.class).findByClosedYear(2023)).isPresent();
            refused(() -> close.approve(2023, "赵"), "没有人提请关账");
            refused(() -> close.ask(2023, "再关一次", "李"), "已经关账，不必再关");
        }
    }

    private static void run(Program program) {
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run).isInstanceOf(Refused.class).hasMessageContaining(why);
    }
}
