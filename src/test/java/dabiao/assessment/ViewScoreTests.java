package dabiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ViewScoreTests {

    private final Assessor assessor = Assessor.of(RulesFolder.read(Path.of("rules"), new Problems()));

    @Test
    void aViewAddsUpTheMarksOfAllCriteriaThatNameIt() throws IOException {
        var assessment = assess("ZB014");

        var named = assessment.findings().stream()
                .filter(it ->
                        it.criterion().views().contains("学习力") && it.points().inBase())
                .map(Finding::points)
                .toList();
        assertThat(view(assessment, "学习力"))
                .isEqualTo(new ViewScore(
                        "学习力",
                        named.stream().map(Points::full).reduce(BigDecimal.ZERO, BigDecimal::add),
                        named.stream().map(Points::earned).reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertThat(view(assessment, "学习力").percentage()).isLessThan(new BigDecimal("100"));
        assertThat(view(assessment, "组织力").percentage()).isEqualByComparingTo("100");
    }

    @Test
    void everyOneOfTheFiveStrengthsIsSeen() throws IOException {
        assertThat(assess("ZB001").views().stream().map(ViewScore::view)).contains("政治力", "学习力", "凝聚力", "战斗力", "组织力");
    }

    private static ViewScore view(Assessment assessment, String word) {
        return assessment.views().stream()
                .filter(it -> it.view().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Assessment assess(String organisation) throws IOException {
        var dossier =
                LedgerFolder.read(Path.of("sample-data"), assessor.rulebook().vocabulary()).dossiers(2023).stream()
                        .filter(it -> it.organisation().code().equals(organisation))
                        .findFirst()
                        .orElseThrow();
        return assessor.assess(dossier, LocalDate.of(2024, 3, 31));
    }
}
