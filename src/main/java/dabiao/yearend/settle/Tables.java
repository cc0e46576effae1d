package dabiao.yearend.settle;

import dabiao.assessment.Period;
import dabiao.assessment.YearCalendar;
import dabiao.fact.Decision;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Bound;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.Relative;
import dabiao.rulebook.row.SettlingRule;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.TieBreak;
import dabiao.rulebook.row.Veto;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the edition that gives stars says about settling, arranged for it. Immutable. */
final class Tables {

    private final Edition edition;
    private final Period year;
    private final List<Star> stars;
    private final List<TieBreak> ties;
    private final Set<String> tieItems;
    private final Set<String> essential;

    private Tables(Edition edition, Rulebook rulebook, int year) {
        this.edition = edition;
        this.year = new YearCalendar(year, edition.choices().monthStartsOn()).wholeYear();
        this.stars = edition.stars().stream()
                .sorted(Comparator.comparing(Star::level).reversed())
                .toList();
        this.ties = edition.rows(TieBreak.class);
        this.tieItems = ties.stream().map(TieBreak::item).collect(Collectors.toUnmodifiableSet());
        this.essential = inForce(rulebook, year)
                .flatMap(it -> it.criteria().stream())
                .filter(Criterion::essential)
                .map(Criterion::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first standard, by name, that has stars; in the edition that gives the marks of the year. */
    static Optional<Tables> of(Rulebook rulebook, int year) {
        return edition(rulebook, year, it -> !it.stars().isEmpty()).map(it -> new Tables(it, rulebook, year));
    }

    /** The edition in force on the year's first day, or the first of the year where the standard is new. */
    static Optional<Edition> edition(Rulebook rulebook, int year, Predicate<Edition> wanted) {
        return inForce(rulebook, year).filter(wanted).findFirst();
    }

    private static Stream<Edition> inForce(Rulebook rulebook, int year) {
        return rulebook.standards().stream()
                .flatMap(it ->
                        rulebook.inForce(it, LocalDate.of(year, 1, 1)).or(() -> first(rulebook, it, year)).stream());
    }

    private static Optional<Edition> first(Rulebook rulebook, String standard, int year) {
        return rulebook.editions().stream()
                .filter(it -> it.standard().equals(standard) && it.effective().getYear() == year)
                .findFirst();
    }

    /** Full marks of the total that stars are given by. */
    BigDecimal full() {
        var total = edition.choices().total();
        return total == null ? BigDecimal.ZERO : total;
    }

    List<Veto> vetoes(Set<String> ids) {
        return edition.vetoes().stream().filter(it -> ids.contains(it.id())).toList();
    }

    /** Whether a criterion is a 必备项. */
    boolean isEssential(String criterion) {
        return essential.contains(criterion);
    }

    /** From the highest level down. */
    List<Star> stars() {
        return stars;
    }

    List<TieBreak> ties() {
        return ties;
    }

    List<Relative> averages() {
        return edition.rows(Relative.class);
    }

    /** In the order in which they bind: the most from the highest level down, the least from the lowest up. */
    List<Quota> quotas(Bound bound) {
        var byLevel = Comparator.comparing(Quota::level);
        return edition.rows(Quota.class).stream()
                .filter(it -> it.bound() == bound)
                .sorted(bound == Bound.MOST ? byLevel.reversed() : byLevel)
                .toList();
    }

    String setting(SettlingRule rule) {
        return edition.setting(rule);
    }

    LocalDate lastDay() {
        return year.last();
    }

    boolean breaksTiesBy(String item) {
        return tieItems.contains(item);
    }

    List<Decision> directGrades(Collection<Decision> decisions) {
        return decisions.stream()
                .filter(it -> it.kind().equals("直接定级") && it.touches(year.first(), year.last()))
                .sorted(Comparator.comparing(Decision::from).thenComparing(Decision::code))
                .toList();
    }

    /** What people call a level; 不定星 for none. */
    String nameOf(int level) {
        return stars.stream()
                .filter(it -> it.level() == level)
                .map(Star::name)
                .findFirst()
                .orElse("不定星");
    }
}
