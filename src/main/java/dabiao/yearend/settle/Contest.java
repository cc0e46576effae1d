package dabiao.yearend.settle;

import dabiao.assessment.Picks;
import dabiao.assessment.YearCalendar;
import dabiao.fact.Dossier;
import dabiao.fact.PointsEntry;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.PointsObject;
import dabiao.yearend.shelf.Shelf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 五星十佳: counts the points of all organisations under the caps, gives a star for each dimension that reaches its line, and ranks
 * the objects of each kind. A pure function of its arguments; the order in which dossiers come in never matters.
 */
public final class Contest {

    private static final String MEMBERS = "党员";

    private final Edition edition;
    private final int year;
    private final YearCalendar calendar;
    private final Picks.Picker picker;
    private final Map<String, PointsObject> kinds;
    private final Map<String, Dimension> dimensions;

    private Contest(Edition edition, Rulebook rulebook, int year) {
        this.edition = edition;
        this.year = year;
        this.calendar = new YearCalendar(year, edition.choices().monthStartsOn());
        this.picker = new Picks.Picker(edition, rulebook, year);
        this.kinds = edition.rows(PointsObject.class).stream()
                .collect(Collectors.toMap(PointsObject::kind, it -> it, (first, second) -> first));
        this.dimensions = edition.rows(Dimension.class).stream()
                .collect(Collectors.toMap(it -> side(it.kind(), it.name()), it -> it, (first, second) -> first));
    }

    /** Empty where no standard counts points in the year. */
    public static Optional<Contest> of(Rulebook rulebook, int year) {
        return Tables.edition(rulebook, year, it -> !it.rows(PointsObject.class).isEmpty())
                .map(it -> new Contest(it, rulebook, year));
    }

    /**
     * @param asOf entries and other records dated later are not looked at
     * @param lastTotals {@link Ranking#totals()} of the year before, of all kinds; empty where nothing is known
     * @return one for each kind of object, in the order of the table
     */
    public List<Ranking> rank(Collection<Dossier> dossiers, LocalDate asOf, Map<String, BigDecimal> lastTotals) {
        var entries = begin(asOf);
        dossiers.stream()
                .sorted(Comparator.comparing(it -> it.organisation().code()))
                .forEach(entries::add);
        return entries.rank(lastTotals);
    }

    /** For dossiers that come one by one and are not kept. */
    public Entries begin(LocalDate asOf) {
        return new Entries(asOf);
    }

    /** The points of the dossiers seen so far, which are added by the codes of their organisations. Not thread-safe. */
    public final class Entries {

        private final LocalDate asOf;
        private final Map<String, Map<String, Subject>> subjects = new TreeMap<>();
        private final Shelf shelf = new Shelf();

        private Entries(LocalDate asOf) {
            this.asOf = asOf;
        }

        public void add(Dossier dossier) {
            if (!dossier.all(PointsEntry.class).isEmpty()) {
                take(dossier);
            }
        }

        private void take(Dossier dossier) {
            var picks = picker.from(dossier, asOf);
            Set<Subject> here = new LinkedHashSet<>();
            for (PointsEntry entry : dossier.all(PointsEntry.class)) {
                var kind = kinds.get(entry.kind());
                if (kind != null
                        && calendar.indexOf(Cycle.MONTH, entry.date()) >= 0
                        && !entry.date().isAfter(asOf)) {
                    var subject = subject(kind, entry);
                    subject.book(entry, refusal(entry, picks));
                    here.add(subject);
                }
            }
            here.forEach(it -> it.meet(dossier, picks, edition.rows(Exclusion.class)));
        }

        private Subject subject(PointsObject kind, PointsEntry entry) {
            return subjects.computeIfAbsent(kind.kind(), it -> new TreeMap<>())
                    .computeIfAbsent(
                            within(kind, entry),
                            it -> new Subject(kind.kind(), it, entry.object().length(), shelf));
        }

        public List<Ranking> rank(Map<String, BigDecimal> lastTotals) {
            var places = new Placing(edition, calendar, lastTotals);
            return edition.rows(PointsObject.class).stream()
                    .map(it -> places.ranking(
                            year,
                            it,
                            List.copyOf(
                                    subjects.getOrDefault(it.kind(), Map.of()).values())))
                    .toList();
        }
    }

    /** Members keep their code wherever they go; bodies have theirs within the organisation. */
    private static String within(PointsObject kind, PointsEntry entry) {
        return kind.ledger().equals(MEMBERS) ? entry.object() : entry.organisation() + "/" + entry.object();
    }

    private @Nullable String refusal(PointsEntry entry, Picks picks) {
        var dimension = dimensions.get(side(entry.kind(), entry.dimension()));
        if (dimension == null) {
            var name = Objects.requireNonNull(kinds.get(entry.kind())).name();
            return "%s没有“%s”这一维度".formatted(name, entry.dimension());
        }
        return picks.refuses(dimension.conditions(), entry);
    }

    private static String side(String kind, String dimension) {
        return kind + "/" + dimension;
    }

    /** The entries of one dimension. */
    static List<Booked> of(String dimension, List<Booked> all) {
        return all.stream().filter(it -> it.dimension().equals(dimension)).toList();
    }
}
