package dabiao.cli;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Decision;
import dabiao.fact.Document;
import dabiao.fact.Dossier;
import dabiao.fact.Money;
import dabiao.intake.LedgerFolder;
import dabiao.yearend.settle.Contest;
import dabiao.yearend.settle.Entrant;
import dabiao.yearend.settle.Ranking;
import dabiao.yearend.settle.Settlement;
import dabiao.yearend.settle.Settling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    List<Assessment> assessments() {
        return dossiers().stream().map(it -> assessor.assess(it, asOf)).toList();
    }

    /** Settles what was assessed; empty where no standard gives stars. */
    Optional<Settlement> settlement(List<Assessment> assessments) {
        return Settling.of(assessor.rulebook(), year).map(it -> settled(it, dossiers(), assessments, lastStars()));
    }

    List<Ranking> rankings() {
        return Contest.of(assessor.rulebook(), year)
                .map(it -> it.rank(dossiers(), asOf, lastTotals()))
                .orElse(List.of());
    }

    private static Settlement settled(
            Settling settling, List<Dossier> dossiers, List<Assessment> assessments, Map<String, Integer> last) {
        var decisions = new HashMap<String, List<Decision>>();
        dossiers.forEach(it -> decisions.put(it.organisation().code(), it.all(Decision.class)));
        var entrants = new ArrayList<Entrant>();
        assessments.forEach(it -> settling.entrant(
                        it, decisions.getOrDefault(it.organisation().code(), List.of()))
                .ifPresent(entrants::add));
        return settling.settle(entrants, last);
    }

    /** Of those alone that handed something in for the year before, since nothing known is not the same as no star. */
    private Map<String, Integer> lastStars() {
        var settling = Settling.of(assessor.rulebook(), year - 1);
        if (settling.isEmpty()) {
            return Map.of();
        }
        var dossiers =
                folder.dossiers(year - 1).stream().filter(YearOfFiles::isKept).toList();
        var assessments = dossiers.stream()
                .map(it -> assessor.assess(it, usualDay(year - 1)))
                .toList();
        return settled(settling.get(), dossiers, assessments, Map.of()).stars();
    }

    private static boolean isKept(Dossier dossier) {
        return Stream.of(Activity.class, Money.class, Document.class, Appraisal.class)
                .flatMap(it -> dossier.all(it).stream())
                .anyMatch(it -> it.countsForYear() == dossier.year());
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
