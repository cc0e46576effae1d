package dabiao.cli;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.yearend.SettleYear;
import dabiao.yearend.Together;
import dabiao.yearend.settle.Contest;
import dabiao.yearend.settle.Ranking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return new SettleYear(assessor, (of, taker) -> folder.dossiers(of).forEach(taker), year, asOf).together();
    }

    /** All assessments, with the flags that comparing organisations raised. */
    List<Assessment> assessments(Together together) {
        return dossiers().stream()
                .map(it -> together.complete(assessor.assess(it, asOf), it))
                .toList();
    }

    List<Ranking> rankings() {
        return Contest.of(assessor.rulebook(), year)
                .map(it -> it.rank(dossiers(), asOf, lastTotals()))
                .orElse(List.of());
    }

    private Map<String, BigDecimal> lastTotals() {
        var totals = new HashMap<String, BigDecimal>();
        Contest.of(assessor.rulebook(), year - 1)
                .map(it -> it.rank(folder.dossiers(year - 1), usualDay(year - 1), Map.of()))
                .orElse(List.of())
                .forEach(it -> totals.putAll(it.totals()));
        return totals;
    }
}
