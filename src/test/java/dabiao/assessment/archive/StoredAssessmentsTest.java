package dabiao.assessment.archive;

import static dabiao.assessment.archive.Texts.smile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.fact.Scope;
import dabiao.testing.Database;
import dabiao.testing.Server;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

@ParameterizedClass
@EnumSource(Server.class)
class StoredAssessmentsTest {

    private static final Basis BASIS = new Basis(2023, LocalDate.of(2023, 12, 31), "f".repeat(64), 7);
    private static final LocalDateTime NOON = LocalDateTime.of(2024, 1, 5, 12, 0, 0, 123_456_789);

    @Parameter
    private Server server;

    private StoredAssessments assessments;
    private StoredRuns runs;

    @BeforeEach
    void open() {
        var database = Database.emptied(server);
        assessments = database.get(StoredAssessments.class);
        runs = database.get(StoredRuns.class);
    }

    @Test
    void anAssessmentComesBackWithItsFindingsAndFlags() {
        var judged = judged("ZB001", 5, false);
        assessments.save(List.of(judged, judged("ZB002", null, true)));

        var head = assessments.find("ZB001", BASIS).orElseThrow();
        assertThat(head).isEqualTo(judged.head().numbered(head.id()));
        assertThat(assessments.find(head.id(), Scope.WHOLE)).contains(head);
        assertThat(assessments.json(head)).contains(judged.json().toString());
        assertThat(assessments.findings(head.id())).isEqualTo(judged.findings());
        assertThat(assessments.flags(head.id())).isEqualTo(judged.flags());
        assertThat(assessments.find("ZB002", BASIS).orElseThrow().starLevel()).isNull();
        assertThat(assessments.find(-1, Scope.WHOLE)).isEmpty();
        assertThat(assessments.find(head.id(), Scope.of(List.of("ZB002")))).isEmpty();
    }

    @Test
    void whoWantsNoFindingsIsGivenTheRestOfIt() {
        var older = judged("ZB001", 5, false);
        var kept = judged("ZB002", 5, false);
        var apart = new Judged(
                kept.head(),
                JsonText.of(
                        smile("{\"year\":2023,\"findings\":[]}"),
                        KeptFindings.of(smile("[{\"criterion\":\"SH-01\"}]"))),
                kept.findings(),
                kept.flags());
        assessments.save(List.of(older, apart));
        var heads = assessments.page(Wanted.within(Scope.WHOLE), Cursor.START, 10);

        assertThat(assessments.jsons(heads))
                .containsOnlyKeys(heads.get(0).id(), heads.get(1).id())
                .containsEntry(heads.get(0).id(), older.json().toString())
                .containsEntry(heads.get(1).id(), "{\"year\":2023,\"findings\":[{\"criterion\":\"SH-01\"}]}");
        assertThat(assessments.besideFindings(heads))
                .containsEntry(heads.get(0).id(), older.json().toString())
                .containsEntry(heads.get(1).id(), "{\"year\":2023,\"findings\":[]}");
        assertThat(assessments.outlines(heads))
                .containsEntry(heads.get(1).id(), "{\"year\":2023,\"findings\":[],\"flags\":[],\"lift\":null}");
    }

    @Test
    void aSettledResultReplacesAProvisionalOneAndNeverTheOtherWayRound() {
        assessments.save(List.of(judged("ZB001", 5, true)));
        long id = assessments.find("ZB001", BASIS).orElseThrow().id();

        assessments.save(List.of(judged("ZB001", 4, false), judged("ZB002", 3, true)));
        assessments.save(List.of(judged("ZB001", 5, true)));

        var head = assessments.find("ZB001", BASIS).orElseThrow();
        assertThat(head.id()).isEqualTo(id);
        assertThat(head.starLevel()).isEqualTo(4);
        assertThat(assessments.findings(id)).hasSize(2);
        assertThat(assessments.count(Wanted.within(Scope.WHOLE))).isEqualTo(2);
    }

    @Test
    void listsAreNarrowedByWhatIsWanted() {
        assessments.save(List.of(judged("ZB001", 5, false), judged("ZB002", 3, false), judged("ZB003", null, false)));

        assertThat(codes(Wanted.within(Scope.WHOLE).year(2023))).containsExactly("ZB001", "ZB002", "ZB003");
        assertThat(codes(Wanted.within(Scope.WHOLE).year(2022))).isEmpty();
        assertThat(codes(Wanted.within(Scope.WHOLE).star(3))).containsExactly("ZB002");
        assertThat(codes(Wanted.within(Scope.WHOLE).organisation("ZB003"))).containsExactly("ZB003");
        assertThat(codes(Wanted.within(Scope.WHOLE).found("SH-01", "达标"))).containsExactly("ZB001");
        assertThat(codes(Wanted.within(Scope.WHOLE).found("SH-02", "达标"))).hasSize(3);
        assertThat(codes(Wanted.within(Scope.WHOLE).found("SH-01", "不达标").star(3)))
                .containsExactly("ZB002");
        assertThat(codes(Wanted.within(Scope.WHOLE).flag("DQ-05"))).containsExactly("ZB001");
        assertThat(codes(Wanted.within(Scope.WHOLE).run(9))).isEmpty();
        assertThat(assessments.count(Wanted.within(Scope.WHOLE).found("SH-01", "不达标")))
                .isEqualTo(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        var all = IntStream.range(0, 2_300)
                .mapToObj(it -> judged("ZB%04d".formatted(it), 3, false))
                .toList();
        assessments.save(all);

        var seen = new ArrayList<String>();
        var page = assessments.page(Wanted.within(Scope.WHOLE), Cursor.START, 500);
        while (!page.isEmpty()) {
            page.forEach(it -> seen.add(it.organisation()));
            page = assessments.page(Wanted.within(Scope.WHOLE), Cursor.behind(page.get(page.size() - 1)), 500);
        }

        assertThat(seen)
                .isEqualTo(all.stream().map(it -> it.head().organisation()).toList());
        assertThat(assessments.judged(BASIS, List.of("ZB0001", "ZB9999"))).containsExactly("ZB0001");
    }

    @Test
    void anotherBasisIsAnotherAssessment() {
        var other = new Basis(2023, BASIS.asOf(), BASIS.fingerprint(), 8);
        assessments.save(List.of(judged("ZB001", 5, false), on(other, judged("ZB001", 4, false))));

        assertThat(codes(Wanted.within(Scope.WHOLE))).containsExactly("ZB001", "ZB001");
        assertThat(assessments.find("ZB001", other).orElseThrow().starLevel()).isEqualTo(4);
    }

    @Test
    void aRunIsStoredOncePerBasisAndGoesOn() {
        var run = runs.save(StoredRun.started(BASIS, "进行中", 200, NOON));
        runs.save(run.progressed("进行中", 120, 1));
        runs.save(runs.find(BASIS).orElseThrow().finished("完成", NOON.plusHours(1)));

        var finished = runs.findById(run.id()).orElseThrow();
        assertThat(finished).isEqualTo(run.progressed("完成", 120, 1).finished("完成", NOON.plusHours(1)));
        assertThat(finished.basis()).isEqualTo(BASIS);
        assertThat(runs.findByAssessedYearOrderByIdDesc(2023)).containsExactly(finished);
        assertThat(runs.findAllByOrderByIdDesc()).containsExactly(finished);
        assertThatThrownBy(() -> runs.save(StoredRun.started(BASIS, "进行中", 1, NOON)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void sumsAreListedWithFourPlaces() {
        var marks = new Marks(new BigDecimal("66.66666"), new BigDecimal("70.00"), new BigDecimal("1E+2"));

        assertThat(List.of(marks.raw(), marks.effective(), marks.full())).hasToString("[66.6667, 70, 100]");
    }

    private List<String> codes(Wanted wanted) {
        return assessments.page(wanted, Cursor.START, 10).stream()
                .map(StoredAssessment::organisation)
                .toList();
    }

    private static Judged on(Basis basis, Judged it) {
        var head = it.head();
        var moved = new StoredAssessment(
                0,
                head.runId(),
                head.organisation(),
                head.name(),
                basis,
                head.programVersion(),
                head.marks(),
                head.starLevel(),
                head.starName(),
                head.provisional(),
                head.reason());
        return new Judged(moved, it.json(), it.findings(), it.flags());
    }

    private static Judged judged(String organisation, Integer star, boolean provisional) {
        boolean best = star != null && star == 5;
        var points = new BigDecimal(best ? "98.5" : "71");
        var head = new StoredAssessment(
                0,
                null,
                organisation,
                organisation + "支部",
                BASIS,
                "0.1.0",
                new Marks(points, points, new BigDecimal("100")),
                star,
                star == null ? null : star + " 星",
                provisional,
                "支部党员大会（SH-01）：第三季度应有 1 次，实有 0 次");
        return new Judged(
                head,
                JsonText.of("{\"organisation\":\"" + organisation + "\",\"生僻\":\"𠮷\"}"),
                List.of(
                        new FindingRow("SH-01", best ? "达标" : "不达标", BigDecimal.ONE, new BigDecimal("2.5")),
                        new FindingRow("SH-02", "达标", BigDecimal.TEN, BigDecimal.TEN)),
                best ? List.of(new FlagRow("DQ-05", "建议核对")) : List.of());
    }
}
