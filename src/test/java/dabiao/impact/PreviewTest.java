package dabiao.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.report.ImpactTable;
import dabiao.report.ImpactViews;
import dabiao.report.Json;
import dabiao.rulebook.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PreviewTest {

    private static final String MEETINGS = "sanhui-yike/2022-01-01/frequency.csv";
    private static final String STARS = "dabiao-chuangxing/2023-01-01/stars.csv";
    private static final String QUOTAS = "dabiao-chuangxing/2023-01-01/quotas.csv";
    private static final String GENERAL = "patterns/scoring.drl";
    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

    private static final TreeMap<String, byte[]> FILES =
            new TreeMap<>(RulesFolder.files(Path.of("rules"), new Problems()));
    private static final Assessor BEFORE = Assessor.of(RulesFolder.read(FILES, new Problems()));
    private static final List<Dossier> DOSSIERS = LedgerFolder.read(
                    Path.of("sample-data"), BEFORE.rulebook().vocabulary())
            .dossiers(2023);
    private static final Preview PREVIEW = Preview.of(BEFORE, DOSSIERS, AS_OF, Map.of());

    @Test
    void theSameRulesMoveNobody() {
        var impact = PREVIEW.of(BEFORE);

        assertThat(impact.shifts()).isEmpty();
        assertThat(impact.changes()).isEmpty();
        assertThat(impact.stars()).allSatisfy(it -> assertThat(it.from()).isEqualTo(it.to()));
    }

    @Test
    void whoeverIsMovedIsNamedWithTheCriterionThatDidIt() {
        var impact = PREVIEW.of(edited(MEETINGS, "SH-01,党员大会,,每季度,1", "SH-01,党员大会,,每季度,2"));

        assertThat(impact.winners()).isZero();
        assertThat(impact.shifts())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.causes())
                        .extracting(Shift.CriterionShift::id)
                        .containsExactly("SH-01"));
        assertThat(impact.causes()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("SH-01");
            assertThat((long) it.stars()).isEqualTo(impact.moved());
        });
        assertThat(impact.stars().stream().mapToInt(Impact.StarMove::count).sum())
                .isEqualTo(DOSSIERS.size());
    }

    @Test
    void aStarLineThatMovedIsACauseOfItsOwn() {
        var files = new String(FILES.get(STARS), StandardCharsets.UTF_8);
        var impact = PREVIEW.of(edited(STARS, files, files.replace("95", "99")));

        assertThat(impact.moved()).isPositive();
        assertThat(impact.causes()).extracting(Impact.Cause::name).containsExactly("星级分数线、名额、必备项或否决");
    }

    @Test
    void everyRowLeadsToBothExplanations() {
        var after = edited(MEETINGS, "SH-01,党员大会,,每季度,1", "SH-01,党员大会,,每季度,2");
        var view = ImpactViews.of(
                PREVIEW.of(after), it -> PREVIEW.explain(it.organisation().code(), after));

        assertThat(view.shifts())
                .allSatisfy(shift -> assertThat(shift.criteria()).allSatisfy(it -> {
                    assertThat(it.sentenceBefore()).contains("SH-01").contains("依据：");
                    assertThat(it.sentenceAfter()).contains("应有 2 次").contains("frequency.csv 第 2 行");
                }));
    }

    @Test
    void rulesThatWereCompiledBeforeJudgeLikeRulesCompiledAnew() {
        var files = new TreeMap<>(FILES);
        files.put(MEETINGS, text(MEETINGS).replace("每季度,1", "每季度,2").getBytes(StandardCharsets.UTF_8));
        var rulebook = RulesFolder.read(files, new Problems());

        var anew = PREVIEW.of(Assessor.of(rulebook));
        var again = PREVIEW.of(Assessor.of(rulebook, BEFORE));

        assertThat(Json.write(ImpactViews.of(again))).isEqualTo(Json.write(ImpactViews.of(anew)));
        assertThat(ImpactTable.text(ImpactViews.of(again))).contains("星级变化");
    }

    @Test
    void aQuotaThatIsCutMovesThoseWhoLoseTheirPlace() {
        var impact = PREVIEW.of(edited(QUOTAS, "5,上限,全部,40%", "5,上限,全部,10%"));

        assertThat(impact.moved()).isPositive();
        assertThat(impact.shifts()).allSatisfy(it -> {
            assertThat(it.before().score()).isEqualByComparingTo(it.after().score());
            assertThat(it.after().reasons()).anyMatch(reason -> reason.contains("名额"));
        });
    }

    @ParameterizedTest
    @MethodSource("edits")
    void judgingAgainOnlyWhatWasTouchedGivesWhatJudgingAllGives(String path, String text, String by) {
        var impact = PREVIEW.of(edited(path, text, by));
        var ofAll = PREVIEW.of(everythingTouched(path, text, by));

        assertThat(impact.shifts()).as("the edit is noticed").isNotEmpty().isEqualTo(ofAll.shifts());
        assertThat(impact.stars()).isEqualTo(ofAll.stars());
        assertThat(impact.causes()).isEqualTo(ofAll.causes());
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of(MEETINGS, "SH-02,支委会,,每月,1", "SH-02,支委会,,每月,2"),
                Arguments.of("dangjian-jingfei/2022-01-01/perhead.csv", "100", "300"),
                Arguments.of("xuexi-jiaoyu/2023-01-01/coverage.csv", ",32,", ",60,"),
                Arguments.of("dabiao-chuangxing/2023-01-01/components.csv", "sanhui-yike,40", "sanhui-yike,41"));
    }

    private static String text(String path) {
        return new String(FILES.get(path), StandardCharsets.UTF_8);
    }

    /** The same edit, and a remark in the general rules. */
    private static Assessor everythingTouched(String path, String text, String by) {
        var files = new TreeMap<>(FILES);
        files.put(path, text(path).replace(text, by).getBytes(StandardCharsets.UTF_8));
        files.put(GENERAL, (text(GENERAL) + "// 全部重评\n").getBytes(StandardCharsets.UTF_8));
        return Assessor.of(RulesFolder.read(files, new Problems()), BEFORE);
    }

    private static Assessor edited(String path, String text, String by) {
        assertThat(text(path)).contains(text);
        var files = new TreeMap<>(FILES);
        files.put(path, text(path).replace(text, by).getBytes(StandardCharsets.UTF_8));
        return Assessor.of(RulesFolder.read(files, new Problems()), BEFORE);
    }
}
