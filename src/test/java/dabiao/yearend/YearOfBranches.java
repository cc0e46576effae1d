package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.audit.AuditLines;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Some branches with an activity each, whose year a program closes again and again, and another program that nobody disturbs. */
final class YearOfBranches implements AfterAllCallback {

    static final int COUNT = 130;

    private final Program program = taken();
    private final Program other = taken();

    /** The year is closed on another day each time, so that no run meets another. */
    private LocalDate day = LocalDate.of(2024, 1, 1);

    private static Program taken() {
        var program = Program.on(Server.H2);
        program.accept("", "organisations.csv", organisations(), "activities.csv", activities());
        return program;
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        program.close();
        other.close();
    }

    /** A part of the program that is disturbed. */
    <T> T get(Class<T> type) {
        return program.get(type);
    }

    /** How often the trail says that of a run. */
    long told(String deed, Progress run) {
        return program
                .get(AuditLines.class)
                .page(new AuditLines.Wanted(null, deed, null, null), Long.MAX_VALUE, 1_000)
                .stream()
                .filter(it -> it.subject().contains(run.asOf().toString()))
                .count();
    }

    Progress run(CloseYear closeYear, LocalDate asOf) {
        return closeYear.await(closeYear.start(2023, asOf, "王").id()).orElseThrow();
    }

    CloseYear closeYear(Writing writing) {
        return closeYear(writing, 2);
    }

    CloseYear closeYear(Writing writing, int threads) {
        return new CloseYear(
                program.get(RulebookInForce.class),
                program.get(CloseYear.Kept.class),
                writing,
                Clock.systemUTC(),
                threads);
    }

    Writing writing() {
        return program.get(Writing.class);
    }

    LocalDate nextDay() {
        day = day.plusDays(1);
        return day;
    }

    Map<String, String> jsons(Progress run) {
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
    Map<String, String> undisturbed(LocalDate asOf) {
        var closeYear = other.get(CloseYear.class);
        return jsons(
                other, closeYear.await(closeYear.start(2023, asOf, "王").id()).orElseThrow());
    }

    void asIfNobodyHadNotedTheEnd(Progress run) {
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
                + IntStream.range(0, COUNT)
                        .mapToObj(it -> "%s,第%d支部,党支部,2015-06-01\n".formatted(code(it), it))
                        .collect(Collectors.joining());
    }

    private static String activities() {
        return "党组织,编号,活动类型,召开日期,应到,实到\n"
                + IntStream.range(0, COUNT)
                        .mapToObj(it -> "%s,HD1,党员大会,2023-0%d-05,10,9\n".formatted(code(it), 1 + it % 9))
                        .collect(Collectors.joining());
    }
}
