package dabiao.decision.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.appraisal.GiveAppraisal;
import dabiao.appraisal.Giving;
import dabiao.appraisal.Target;
import dabiao.assessment.archive.StoredRuns;
import dabiao.decision.AnswerRequest;
import dabiao.decision.RequestDecision;
import dabiao.decision.Sought;
import dabiao.decision.Wish;
import dabiao.fact.Scope;
import dabiao.testing.PeopleRules;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicityTests {

    @TempDir
    private Path folder;

    /** Both days are counted; 4 May 2024 is a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-08, 1, 2024-04-08",
        "2024-04-08, 5, 2024-04-12",
        "2024-04-09, 5, 2024-04-15",
        "2024-05-04, 1, 2024-05-06"
    })
    void aListIsPublicForWorkingDays(LocalDate from, int days, LocalDate to) {
        assertThat(Period.of(from, days).to()).isEqualTo(to);
    }

    @Test
    void aListIsPublicForADayAtLeast() {
        assertThatThrownBy(() -> Period.of(LocalDate.of(2024, 4, 8), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void onlyWhatIsDecidedIsListedAndOfTheOthersItIsSaidWhatIsMissing(Server server) {
        try (var program = Program.on(server, PeopleRules.in(folder.resolve(server.name())))) {
            program.accept(
                    "",
                    "organisations.csv",
                    "编号,名称,类型,成立日期\nZB1,甲支部,党支部,2015-06-01\nZB2,乙支部,党支部,2015-06-01\nZB3,丙支部,党支部,2015-06-01\n");
            for (String code : List.of("ZB1", "ZB2")) {
                give(program, code, "XJ-08", "上级", "90");
                give(program, code, "XJ-12", "", "1");
                grade(program, code);
            }
            var asked = program.get(RequestDecision.class).ask(star("ZB2"), Scope.WHOLE, "李");
            var first = program.get(RequestDecision.class).ask(star("ZB1"), Scope.WHOLE, "李");
            program.get(AnswerRequest.class).approve(first, "", "王");
            run(program);

            var notice = notice(program, Scope.WHOLE);
            assertThat(notice.listed()).extracting(Notice.Line::organisation).containsExactly("ZB1");
            assertThat(missing(notice, "ZB2")).containsExactly("有 1 项申请等人批准");
            assertThat(missing(notice, "ZB3")).containsExactly("待评定：XJ-08、XJ-12");
            assertThat(notice(program, Scope.of(List.of("ZB3"))).open()).hasSize(1);

            program.get(AnswerRequest.class).reject(asked, "依据不足", "王");
            give(program, "ZB3", "XJ-08", "上级", "90");
            give(program, "ZB3", "XJ-12", "", "1");
            grade(program, "ZB3");
            run(program);

            var decided = notice(program, Scope.WHOLE);
            assertThat(decided.open()).isEmpty();
            assertThat(decided.listed()).singleElement().satisfies(it -> {
                assertThat(it.organisation()).isEqualTo("ZB1");
                assertThat(it.star()).contains("四星");
            });
            assertThat(decided.starless()).isEqualTo(2);
        }
    }

    private static List<String> missing(Notice notice, String organisation) {
        return notice.open().stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .missing();
    }

    private static Wish star(String organisation) {
        return new Wish(
                Sought.OVERRIDE,
                organisation,
                Wish.STAR,
                "4",
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                "复核",
                "",
                "县直党发〔2024〕3 号");
    }

    private static void give(Program program, String organisation, String criterion, String raterKind, String marks) {
        var target = new Target(organisation, 2023, criterion, raterKind);
        var giving = new Giving(target, "0", new BigDecimal(marks), "", LocalDate.of(2024, 1, 15), "", "有特色", "");
        program.get(GiveAppraisal.class).give(giving, Scope.WHOLE, "李");
    }

    private static void grade(Program program, String organisation) {
        var target = new Target(organisation, 2023, "XJ-11", "");
        var giving = new Giving(target, "0", null, "一般", LocalDate.of(2024, 1, 15), "", "", "");
        program.get(GiveAppraisal.class).give(giving, Scope.WHOLE, "李");
    }

    private static Notice notice(Program program, Scope scope) {
        var run = program.get(StoredRuns.class)
                .findByAssessedYearOrderByIdDesc(2023)
                .get(0);
        return program.get(Publicity.class).of(run, scope);
    }

    private static void run(Program program) {
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }
}
