package dabiao.web.page.overview;

import dabiao.assessment.archive.Counted;
import dabiao.assessment.archive.Counted.Kind;
import dabiao.assessment.archive.RunCounts;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredRun;
import dabiao.rulebook.row.Gravity;
import dabiao.web.page.Named;
import dabiao.web.page.overview.Figures.Bar;
import dabiao.web.page.overview.Figures.Due;
import dabiao.web.page.overview.Figures.FlagFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a run comes to, as it was counted when it ended; for a part of it, or while it is under way, counted when it is asked for. Safe to share. */
@Component
final class ReadFigures {

    private static final int KEPT = 20;
    private static final int DAYS = 30;
    private static final String DONE = "DONE";
    private static final BigDecimal PARTS = BigDecimal.valueOf(10_000);
    private static final List<String> GRAVEST = Stream.of(Gravity.ANOMALY, Gravity.ATTENTION, Gravity.NOTE)
            .map(Gravity::word)
            .toList();

    private final RunCounts counts;
    private final Named named;
    private final Map<Seen, Figures> known = new ConcurrentHashMap<>();

    ReadFigures(RunCounts counts, Named named) {
        this.counts = counts;
        this.named = named;
    }

    /** The part of a run that somebody may see. */
    private record Seen(long run, Part part) {}

    Figures of(StoredRun run, long id, Part part) {
        if (!run.status().equals(DONE)) {
            return figures(run, counted(run, new Seen(id, part)), part);
        }
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(new Seen(id, part), it -> figures(run, counts(run, it), part));
    }

    private List<Counted> counts(StoredRun run, Seen seen) {
        var kept = seen.part().scope().isWhole() ? counts.kept(seen.run()) : List.<Counted>of();
        return kept.isEmpty() ? counted(run, seen) : kept;
    }

    private List<Counted> counted(StoredRun run, Seen seen) {
        var standards = new HashMap<String, String>();
        named.criteria(run).values().forEach(it -> standards.put(it.criterion(), it.standard()));
        return counts.count(seen.run(), seen.part().scope(), standards);
    }

    private Figures figures(StoredRun run, List<Counted> all, Part part) {
        var filter = Filter.of(run.assessedYear(), part.unit());
        var result = only(all, Kind.RESULT).findFirst();
        var rated = only(all, Kind.RATED).findFirst();
        var tally = new Tally(named.criteria(run), all);
        return new Figures(
                part.scope().isWhole()
                        ? run.total()
                        : result.map(Counted::total).orElse(0L),
                rated.map(Counted::total).orElse(0L),
                result.map(Counted::missed).orElse(0L),
                rated.filter(it -> it.total() > 0).map(ReadFigures::average).orElse(BigDecimal.ZERO),
                stars(all, filter),
                Scores.bars(only(all, Kind.SCORE).toList(), filter),
                tally.standards(filter),
                tally.missed(filter),
                severities(all, filter),
                flags(run, all, filter),
                dues(run, all, filter));
    }

    static Stream<Counted> only(List<Counted> all, Kind kind) {
        return all.stream().filter(it -> it.kind() == kind);
    }

    private static BigDecimal average(Counted rated) {
        return BigDecimal.valueOf(rated.missed())
                .divide(BigDecimal.valueOf(rated.total()).multiply(PARTS), 2, RoundingMode.HALF_UP);
    }

    private static List<Bar> stars(List<Counted> all, Filter filter) {
        return only(all, Kind.STAR)
                .sorted(Comparator.comparing((Counted it) -> Integer.parseInt(it.detail()))
                        .reversed()
                        .thenComparing(Counted::name))
                .map(it -> new Bar(
                        it.name().equals(StoredAssessment.FAILED) ? "考核失败" : it.name(),
                        it.total(),
                        filter.star(it.name()).link()))
                .toList();
    }

    private static List<Bar> severities(List<Counted> all, Filter filter) {
        return only(all, Kind.SEVERITY)
                .sorted(Comparator.comparing((Counted it) -> GRAVEST.indexOf(it.name())))
                .map(it -> new Bar(
                        it.name(), it.total(), filter.severity(it.name()).link()))
                .toList();
    }

    private List<FlagFigure> flags(StoredRun run, List<Counted> all, Filter filter) {
        var names = named.flags(run);
        return only(all, Kind.FLAG)
                .map(it -> new FlagFigure(
                        it.name(),
                        names.getOrDefault(it.name(), it.name()),
                        it.detail(),
                        it.total(),
                        filter.flag(it.name()).link()))
                .sorted(Comparator.comparing((FlagFigure it) -> GRAVEST.indexOf(it.severity()))
                        .thenComparing(Comparator.comparing(FlagFigure::count).reversed())
                        .thenComparing(FlagFigure::flag))
                .toList();
    }

    /** What has to be made up within thirty days of the day on which it was judged, the most pressing first. */
    private List<Due> dues(StoredRun run, List<Counted> all, Filter filter) {
        var names = named.criteria(run);
        return only(all, Kind.DUE)
                .map(it -> new Due(
                        it.name(),
                        names.containsKey(it.name()) ? names.get(it.name()).name() : "",
                        LocalDate.parse(it.detail()),
                        it.total(),
                        filter.due(it.name(), LocalDate.parse(it.detail())).link()))
                .filter(it -> !it.until().isBefore(run.asOf())
                        && !it.until().isAfter(run.asOf().plusDays(DAYS)))
                .sorted(Comparator.comparing(Due::until).thenComparing(Due::criterion))
                .toList();
    }
}
