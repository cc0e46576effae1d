package dabiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Scope;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import dabiao.yearend.SettleYear;
import dabiao.yearend.Together;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same facts under the same rules on the same day give the same bytes, whatever they were kept in. */
class SameBytesTests {

    @ParameterizedTest
    @EnumSource(Server.class)
    void theSampleYearsAreJudgedTheSameWithAndWithoutADatabase(Server server) {
        try (var program = Program.on(server).withSample()) {
            for (int year : new int[] {2022, 2023}) {
                var kept = kept(program, year);

                assertThat(kept).hasSizeGreaterThan(30).isEqualTo(fromFiles(year));
            }
        }
    }

    private static Map<String, String> kept(Program program, int year) {
        var closeYear = program.get(CloseYear.class);
        long run = closeYear.start(year, CloseYear.usualDay(year), "王").id();
        closeYear.await(run);
        var stored = program.get(StoredAssessments.class);
        var heads = stored.page(Wanted.within(Scope.WHOLE).run(run), Cursor.START, 1_000);
        var jsons = stored.jsons(heads);
        return sorted(
                heads.stream().collect(Collectors.toMap(StoredAssessment::organisation, it -> jsons.get(it.id()))));
    }

    private static Map<String, String> fromFiles(int year) {
        var problems = new Problems();
        var assessor = Assessor.of(RulesFolder.read(Path.of("rules"), problems));
        problems.refuseIfAny();
        var folder =
                LedgerFolder.read(Path.of("sample-data"), assessor.rulebook().vocabulary());
        var day = CloseYear.usualDay(year);
        var together = SettleYear.of(
                        assessor, (of, taker) -> folder.dossiers(of).forEach(taker), year, day)
                .together();
        return sorted(folder.dossiers(year).stream()
                .collect(Collectors.toMap(
                        it -> it.organisation().code(),
                        it -> json(together.complete(assessor.assess(it, day), it), together))));
    }

    private static String json(Assessment it, Together together) {
        return Json.write(together.of(it.organisation().code())
                .map(settled -> Views.of(it, settled))
                .orElseGet(() -> Views.of(it)));
    }

    private static Map<String, String> sorted(Map<String, String> jsons) {
        return new TreeMap<>(jsons);
    }
}
