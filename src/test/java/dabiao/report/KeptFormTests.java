package dabiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Judged;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import dabiao.yearend.CloseYear;
import dabiao.yearend.SettleYear;
import dabiao.yearend.Together;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept says what would be shown, and settling what was put aside comes to what settling the result itself does. */
class KeptFormTests {

    private static final int YEAR = 2023;
    private static final long BATCH = 7;

    private static final KeptForm FORM = new KeptForm("1.0");
    private static final List<Case> CASES = new ArrayList<>();
    private static Together together;

    /** A dossier of the sample and how it comes out alone. */
    private record Case(Dossier dossier, Assessment alone) {}

    @BeforeAll
    static void judge() {
        var problems = new Problems();
        var assessor = Assessor.of(RulesFolder.read(Path.of("rules"), problems));
        problems.refuseIfAny();
        var folder =
                LedgerFolder.read(Path.of("sample-data"), assessor.rulebook().vocabulary());
        var dossiers =
                folder.dossiers(YEAR).stream().map(KeptFormTests::corrected).toList();
        var day = CloseYear.usualDay(YEAR);
        together = SettleYear.of(
                        assessor,
                        (of, taker) -> (of == YEAR ? dossiers : folder.dossiers(of)).forEach(taker),
                        YEAR,
                        day)
                .together();
        dossiers.forEach(it -> CASES.add(new Case(it, assessor.assess(it, day))));
    }

    /** The same with a criterion that a Party body set itself. */
    private static Dossier corrected(Dossier it) {
        var facts = new ArrayList<>(it.everything());
        facts.add(new Decision(
                it.organisation().code(),
                "GZ1",
                "评定更正",
                "SH-01",
                "达标",
                LocalDate.of(YEAR, 1, 1),
                null,
                "甲",
                "乙",
                "核对原始记录",
                "示例〔2023〕1号"));
        return Dossier.of(it.organisation(), YEAR, facts);
    }

    @Test
    void theSampleHasWhatCanBeSettledAndWhatComparingFlags() {
        assertThat(CASES).hasSizeGreaterThan(30);
        assertThat(CASES).anyMatch(it -> settled(it).isEmpty());
        assertThat(CASES).anyMatch(it -> !more(it).isEmpty() && settled(it).isPresent());
        assertThat(CASES)
                .anyMatch(it -> it.alone().findings().stream().anyMatch(finding -> finding.overruled() != null));
    }

    @Test
    void whatIsKeptOfOneAloneSaysWhatIsShownOfIt() {
        for (Case it : CASES) {
            assertThat(FORM.judged(it.alone(), BATCH).json()).hasToString(Json.write(Views.of(it.alone())));
        }
    }

    @Test
    void whatWasPutAsideComesToTheSameAsTheResultItself() {
        for (Case it : CASES) {
            var complete = together.complete(it.alone(), it.dossier());
            var whole = settled(it)
                    .map(star -> FORM.settled(complete, BATCH, star))
                    .orElseGet(() -> FORM.judged(complete, BATCH));

            var aside = FORM.settled(FORM.aside(it.alone(), BATCH), settled(it), more(it));

            assertThat(aside).isEqualTo(whole);
            assertThat(aside.digest()).isEqualTo(whole.digest());
        }
    }

    @Test
    void aRowIsSaidOnceHoweverManyFindingsItStandsBehind() {
        var largest = CASES.stream()
                .map(it -> FORM.judged(it.alone(), BATCH))
                .max(java.util.Comparator.comparing(KeptFormTests::letters))
                .orElseThrow();

        assertThat(letters(largest)).isGreaterThan(100_000);
        assertThat(Aside.of(FORM.aside(CASES.get(0).alone(), BATCH)).findings()).hasSizeLessThan(letters(largest) / 5);
    }

    private static int letters(Judged it) {
        return it.json().toString().length();
    }

    private static Optional<dabiao.yearend.settle.Settled> settled(Case it) {
        return together.of(it.dossier().organisation().code());
    }

    private static List<dabiao.assessment.Flag> more(Case it) {
        return together.found().flags(it.dossier());
    }
}
