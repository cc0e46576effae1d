package dabiao.yearend.settle;

import dabiao.assessment.Assessment;
import dabiao.assessment.StarRating;
import dabiao.fact.Decision;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Grouping;
import dabiao.rulebook.row.SettlingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles the stars of a year over all organisations: marks against averages, direct grades, promotion step by step, quotas from
 * the highest star down, the tail, ranks. A pure function of its arguments; the order in which they come in never matters.
 */
public final class Settling {

    private final Tables tables;
    private final int year;
    private final Order<Standing> order;

    private Settling(Tables tables, int year) {
        this.tables = tables;
        this.year = year;
        this.order = new Order<>(tables.ties(), Standing::score, Standing::value);
    }

    /** Empty where no standard gives stars in the year. */
    public static Optional<Settling> of(Rulebook rulebook, int year) {
        return Tables.of(rulebook, year).map(it -> new Settling(it, year));
    }

    /** What has to be kept of an assessment until all are there; empty where the organisation takes no part. */
    public Optional<Entrant> entrant(Assessment assessment, Collection<Decision> decisions) {
        return assessment.score().full().signum() > 0
                ? Optional.of(Entrant.of(assessment, decisions, tables))
                : Optional.empty();
    }

    /** The same of a result that is stated; its first star is the one that the table of stars gives it. */
    public Entrant entrant(FirstResult stated) {
        return Entrant.of(stated, tables);
    }

    /**
     * @param all every organisation that takes part, once
     * @param lastYearStars settled level of the year before, by organisation; those that are missing had none
     */
    public Settlement settle(Collection<Entrant> all, Map<String, Integer> lastYearStars) {
        var standings = all.stream()
                .sorted(Comparator.comparing(Entrant::code))
                .map(it -> new Standing(it, tables, lastYearStars.getOrDefault(it.code(), -1)))
                .toList();
        new Averages(tables.averages()).settle(standings);
        standings.forEach(new Steps(tables)::settle);
        new Quotas(tables, order).settle(standings);
        var settled = ranked(standings);
        boolean publishable =
                !settled.isEmpty() && settled.stream().noneMatch(it -> it.star().provisional());
        return new Settlement(year, settled, publishable);
    }

    private List<Settled> ranked(List<Standing> standings) {
        var settled = new ArrayList<Settled>();
        for (Group group : Group.of(grouping(), standings)) {
            var ranks = ranks(group);
            group.members().forEach(it -> settled.add(settled(it, group, ranks.getOrDefault(it, 0))));
        }
        settled.sort(Comparator.comparing(Settled::organisation));
        return settled;
    }

    private Map<Standing, Integer> ranks(Group group) {
        var ranks = new HashMap<Standing, Integer>();
        var line = Line.best(group.members().stream().filter(it -> !it.vetoed()).toList(), order);
        for (int i = 0; i < line.size(); i++) {
            ranks.put(line.get(i), line.rank(i));
        }
        return ranks;
    }

    private Settled settled(Standing standing, Group group, int rank) {
        var entrant = standing.entrant();
        var reasons = new ArrayList<>(entrant.first().reasons());
        standing.moves().stream()
                .map(Move::reason)
                .filter(it -> !reasons.contains(it))
                .forEach(reasons::add);
        return new Settled(
                standing.code(),
                entrant.organisation().name(),
                entrant.first(),
                new StarRating(
                        standing.level(),
                        standing.levelName(),
                        standing.open(),
                        reasons,
                        entrant.first().overruled()),
                standing.score(),
                group.name(),
                rank,
                group.size(),
                standing.moves());
    }

    private Grouping grouping() {
        var word = tables.setting(SettlingRule.RANKED_WITHIN);
        return Arrays.stream(Grouping.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(Grouping.ALL);
    }
}
