package dabiao.cli;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.yearend.SettleYear;
import dabiao.yearend.Together;
import dabiao.yearend.settle.Ranking;
import java.time.LocalDate;
import java.util.List;

/** One year of a folder of ledgers, all organisations together; what it needs of the year before comes from the same folder. */
final class YearOfFiles {

    private final Assessor assessor;
    private final LedgerFolder folder;
    private final int year;
    private final LocalDate asOf;

    YearOfFiles(Assessor assessor, LedgerFolder folder, int year, LocalDate asOf) {
        this.assessor = assessor;
        this.folder = folder;
        this.year = year;
        this.asOf = asOf;
    }

    /** The day on which a year is assessed where nothing else is asked for. */
    static LocalDate usualDay(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    List<Dossier> dossiers() {
        return folder.dossiers(year);
    }

    /** What shows when all organisations are looked at together. */
    Together together() {
        return looked().together();
    }

    private SettleYear looked() {
        return SettleYear.of(assessor, (of, taker) -> folder.dossiers(of).forEach(taker), year, asOf);
    }

    /** All assessments, with the flags that comparing organisations raised. */
    List<Assessment> assessments(Together together) {
        return dossiers().stream()
                .map(it -> together.complete(assessor.assess(it, asOf), it))
                .toList();
    }

    List<Ranking> rankings() {
        return looked().rankings();
    }
}
