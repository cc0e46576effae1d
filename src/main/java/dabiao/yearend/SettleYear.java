package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.Known;
import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Decision;
import dabiao.fact.Document;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Money;
import dabiao.fact.PointsEntry;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all organisations of a year together: their stars under quotas and step by step from last year's, how their points rank,
 * and flags that only show when branches are compared. It sees each dossier of the year and of the year before once and keeps little
 * of it. The same dossiers under the same rulebook give the same outcome.
 */
public final class SettleYear {

    private static final Logger LOG = LoggerFactory.getLogger(SettleYear.class);

    private final Assessor assessor;
    private final AcrossOrganisations across;
    private final OneYear now;
    private final OneYear before;

    /** Where the dossiers of a year come from; each is handed over once, by the code of its organisation. */
    @FunctionalInterface
    public interface Dossiers {

        void forEach(int year, Consumer<Dossier> taker);
    }

    /**
     * @param asOf the year is looked at on that day; the year before on the day that is usual for it
     */
    public SettleYear(Assessor assessor, int year, LocalDate asOf) {
        this.assessor = assessor;
        this.across = new AcrossOrganisations(assessor.rulebook(), year, asOf);
        this.now = new OneYear(assessor, year, asOf);
        this.before = new OneYear(assessor, year - 1, CloseYear.usualDay(year - 1));
    }

    /** One that has seen everything. */
    public static SettleYear of(Assessor assessor, Dossiers dossiers, int year, LocalDate asOf) {
        var all = new SettleYear(assessor, year, asOf);
        dossiers.forEach(year, it -> all.add(all.see(it)));
        dossiers.forEach(year - 1, it -> all.add(all.see(it)));
        return all;
    }

    /**
     * Settled level of the year before, by organisation: of those alone that handed something in for that year, since nothing known
     * is not the same as no star.
     */
    public static Map<String, Integer> lastStars(Assessor assessor, Dossiers dossiers, int year) {
        var all = new SettleYear(assessor, year, CloseYear.usualDay(year));
        dossiers.forEach(year - 1, it -> all.add(all.see(it)));
        return all.before.stars();
    }

    /** A dossier and how it came out when it was looked at alone. */
    record Seen(Dossier dossier, Optional<Entrant> entrant) {}

    /**
     * The part of the work that any machine may do at any time: how a dossier came out, and what of it has to be seen together with
     * those of the others.
     */
    public Look look(Dossier dossier) {
        return new Look(
                dossier.organisation(),
                dossier.year(),
                see(dossier).entrant().orElse(null),
                needed(of(dossier), dossier));
    }

    /** What a dossier came to elsewhere; in the same order as the dossiers themselves. */
    public void add(Look look) {
        var dossier = Dossier.of(look.organisation(), look.year(), look.facts());
        add(new Seen(dossier, Optional.ofNullable(look.entrant())));
    }

    /** The part of the work that any thread may do at any time. */
    Seen see(Dossier dossier) {
        var side = of(dossier);
        boolean takesPart = side == now || isKept(dossier);
        return new Seen(
                dossier, takesPart ? side.settling.flatMap(it -> entrant(it, dossier, side.day)) : Optional.empty());
    }

    /** The same of one that was judged whole already, on the day of the year. */
    Seen see(Dossier dossier, Assessment judged) {
        return new Seen(dossier, of(dossier).settling.flatMap(it -> it.entrant(judged, dossier.all(Decision.class))));
    }

    /** Of each year by the codes of the organisations, and by one thread at a time. */
    void add(Seen seen) {
        var side = of(seen.dossier());
        seen.entrant().map(it -> side == now ? it : it.withoutReasons()).ifPresent(side.entrants::add);
        side.points.ifPresent(it -> it.add(seen.dossier()));
        if (side == now) {
            across.add(seen.dossier());
        }
    }

    /** Once all were added. */
    public Together together() {
        return new Together(now.settlement(before::stars), across.found());
    }

    /** The same by several threads at once, since of what has to be found nothing waits for anything else. */
    CompletableFuture<Together> together(Executor threads) {
        var found = across.found(threads);
        return CompletableFuture.supplyAsync(() -> now.settlement(before::stars), threads)
                .thenCombine(found, Together::new);
    }

    /** How the objects of each kind stand by their points (五星十佳), once all were added; nothing where no standard counts points. */
    public List<Ranking> rankings() {
        return now.rankings(before.totals());
    }

    /** Everything where points are ranked, since anything may stand against them. */
    private List<Fact> needed(OneYear side, Dossier dossier) {
        if (side.points.isPresent() && !dossier.all(PointsEntry.class).isEmpty()) {
            return dossier.everything();
        }
        return side == before
                ? List.of()
                : List.copyOf(dossier.all(Activity.class).stream()
                        .filter(across::compares)
                        .toList());
    }

    private OneYear of(Dossier dossier) {
        return dossier.year() == now.year ? now : before;
    }

    /** One that cannot be judged has a result of its own that says so; it takes no part here. */
    private Optional<Entrant> entrant(Settling settling, Dossier dossier, LocalDate day) {
        Assessment outline;
        try {
            outline = assessor.outline(dossier, day, Known.NOTHING);
        } catch (RuntimeException e) {
            LOG.warn("{} takes no part in settling {}.", dossier.organisation().code(), dossier.year(), e);
            return Optional.empty();
        }
        return settling.entrant(outline, dossier.all(Decision.class));
    }

    private static boolean isKept(Dossier dossier) {
        return Stream.of(Activity.class, Money.class, Document.class, Appraisal.class)
                .flatMap(it -> dossier.all(it).stream())
                .anyMatch(it -> it.countsForYear() == dossier.year());
    }

    /** What is kept of the dossiers of one year. */
    private static final class OneYear {

        private final int year;
        private final LocalDate day;
        private final Optional<Settling> settling;
        private final Optional<Contest.Entries> points;
        private final List<Entrant> entrants = new ArrayList<>();

        OneYear(Assessor assessor, int year, LocalDate day) {
            this.year = year;
            this.day = day;
            this.settling = Settling.of(assessor.rulebook(), year);
            this.points = Contest.of(assessor.rulebook(), year).map(it -> it.begin(day));
        }

        /** Last year's stars are asked for only where stars are given at all. */
        Optional<Settlement> settlement(Supplier<Map<String, Integer>> last) {
            return settling.map(it -> it.settle(entrants, last.get()));
        }

        Map<String, Integer> stars() {
            return settlement(Map::of).map(Settlement::stars).orElse(Map.of());
        }

        List<Ranking> rankings(Map<String, BigDecimal> last) {
            return points.map(it -> it.rank(last)).orElse(List.of());
        }

        Map<String, BigDecimal> totals() {
            var totals = new HashMap<String, BigDecimal>();
            rankings(Map.of()).forEach(it -> totals.putAll(it.totals()));
            return totals;
        }
    }
}
