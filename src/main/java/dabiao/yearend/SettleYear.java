package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.Known;
import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Decision;
import dabiao.fact.Document;
import dabiao.fact.Dossier;
import dabiao.fact.Money;
import dabiao.yearend.flag.AcrossOrganisations;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all organisations of a year together: their stars under quotas and step by step from last year's, and flags that only
 * show when branches are compared. The same dossiers under the same rulebook give the same outcome. Not thread-safe.
 */
public final class SettleYear {

    private static final Logger LOG = LoggerFactory.getLogger(SettleYear.class);

    private final Assessor assessor;
    private final Dossiers dossiers;
    private final int year;
    private final LocalDate asOf;

    /** Where the dossiers of a year come from; each is handed over once, in any order. */
    @FunctionalInterface
    public interface Dossiers {

        void forEach(int year, Consumer<Dossier> taker);
    }

    public SettleYear(Assessor assessor, Dossiers dossiers, int year, LocalDate asOf) {
        this.assessor = assessor;
        this.dossiers = dossiers;
        this.year = year;
        this.asOf = asOf;
    }

    public Together together() {
        var across = new AcrossOrganisations(assessor.rulebook(), year, asOf);
        dossiers.forEach(year, across::add);
        var settlement = Settling.of(assessor.rulebook(), year).map(it -> settled(it, year, asOf, lastStars()));
        return new Together(settlement, across.found());
    }

    /** How the objects of each kind stand by their points (五星十佳); nothing where no standard counts points. */
    public List<Ranking> rankings() {
        var contest = Contest.of(assessor.rulebook(), year);
        return contest.map(it -> entries(it, year, asOf).rank(lastTotals())).orElse(List.of());
    }

    private Map<String, BigDecimal> lastTotals() {
        var totals = new HashMap<String, BigDecimal>();
        Contest.of(assessor.rulebook(), year - 1)
                .map(it -> entries(it, year - 1, CloseYear.usualDay(year - 1)).rank(Map.of()))
                .orElse(List.of())
                .forEach(it -> totals.putAll(it.totals()));
        return totals;
    }

    private Contest.Entries entries(Contest contest, int ofYear, LocalDate day) {
        var entries = contest.begin(day);
        dossiers.forEach(ofYear, entries::add);
        return entries;
    }

    private Settlement settled(Settling settling, int ofYear, LocalDate day, Map<String, Integer> last) {
        var entrants = new ArrayList<Entrant>();
        dossiers.forEach(ofYear, dossier -> {
            if (ofYear == year || isKept(dossier)) {
                assess(dossier, day).stream()
                        .flatMap(it -> settling.entrant(it, dossier.all(Decision.class)).stream())
                        .forEach(entrants::add);
            }
        });
        return settling.settle(entrants, last);
    }

    /** One that cannot be judged has a result of its own that says so; it takes no part here. */
    private List<Assessment> assess(Dossier dossier, LocalDate day) {
        try {
            return List.of(assessor.outline(dossier, day, Known.NOTHING));
        } catch (RuntimeException e) {
            LOG.warn("{} takes no part in settling {}.", dossier.organisation().code(), dossier.year(), e);
            return List.of();
        }
    }

    /** Settled level of the year before, by organisation: of those alone that handed something in for the year before, since nothing known is not the same as no star. */
    public Map<String, Integer> lastStars() {
        return Settling.of(assessor.rulebook(), year - 1)
                .map(it -> settled(it, year - 1, CloseYear.usualDay(year - 1), Map.of())
                        .stars())
                .orElse(Map.of());
    }

    private static boolean isKept(Dossier dossier) {
        return Stream.of(Activity.class, Money.class, Document.class, Appraisal.class)
                .flatMap(it -> dossier.all(it).stream())
                .anyMatch(it -> it.countsForYear() == dossier.year());
    }
}
