package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.assessment.YearCalendar;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Applies;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.Selection;
import dabiao.table.Layout;
import dabiao.table.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One edition made ready for one year: its calendar, conditions and classes, and which periods it judges. Immutable. */
public final class EditionPlan {

    private final Edition edition;
    private final Rulebook rulebook;
    private final YearCalendar calendar;
    private final Conditions conditions;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final Map<String, Applies> classes = new HashMap<>();
    private final Map<String, Test> classTests = new HashMap<>();

    public EditionPlan(Edition edition, Rulebook rulebook, int year, Problems problems) {
        this.edition = edition;
        this.rulebook = rulebook;
        this.calendar = new YearCalendar(year, edition.choices().monthStartsOn());
        this.conditions = new Conditions(edition, problems);
        edition.criteria().forEach(it -> criteria.put(it.id(), it));
        edition.rows(Exclusion.class).forEach(it -> ledger(it.ledger(), it.place(), problems));
        for (Applies it : edition.classes()) {
            classes.put(it.name(), it);
            classTests.put(it.name(), conditions.all(it.conditions()));
            ledger(it.ledger(), it.place(), problems);
        }
    }

    public Edition edition() {
        return edition;
    }

    public YearCalendar calendar() {
        return calendar;
    }

    Criterion criterion(String id) {
        var criterion = criteria.get(id);
        if (criterion == null) {
            throw new IllegalArgumentException("Edition '%s' has no criterion '%s'.".formatted(edition.id(), id));
        }
        return criterion;
    }

    /** The named conditions of the edition in one. */
    public Test tests(Words names) {
        return conditions.all(names);
    }

    /** The periods of a cycle that this edition judges: those on whose first day it is in force. */
    List<Period> judged(Cycle cycle) {
        return calendar.periods(cycle).stream()
                .filter(it -> rulebook.inForce(edition.standard(), it.first())
                        .map(inForce -> inForce.effective().equals(edition.effective()))
                        .orElse(false))
                .toList();
    }

    /** Why an organisation does not belong to the named classes in a period, in Chinese; null where it belongs to all. */
    public @Nullable String excludes(Words names, Facts facts, Period period) {
        for (String name : names) {
            var applies = classes.get(name);
            if (applies != null && !facts.remembered(applies, period, () -> belongs(applies, facts, period))) {
                return applies.otherwise();
            }
        }
        return null;
    }

    private boolean belongs(Applies applies, Facts facts, Period period) {
        var test = classTests.getOrDefault(applies.name(), Test.NONE);
        long count = rows(applies, test, facts, period).count();
        return (applies.least() == null || count >= applies.least())
                && (applies.most() == null || count <= applies.most());
    }

    /** The rows that a table picks in a period, by day. */
    public List<Fact> rows(Selection selection, Facts facts, Period period) {
        return rows(selection, conditions.all(selection.conditions()), facts, period)
                .map(Fact.class::cast)
                .toList();
    }

    private Stream<? extends Fact> rows(Selection selection, Test test, Facts facts, Period period) {
        var day = Life.dayOf(selection.on(), period, calendar.wholeYear());
        return facts.rows(ledgerOf(selection.ledger()), selection.kinds()).stream()
                .filter(it -> selection.tags().isEmpty() || it.tags().containsAny(selection.tags()))
                .filter(it -> Life.of(it).holds(selection.on(), period, calendar.wholeYear()))
                .filter(it -> Conditions.holds(test, it, facts, day));
    }

    /** Why a fact does not satisfy the named conditions on its own day, in Chinese; null where it satisfies all. */
    public @Nullable String refuses(Words names, Fact fact, Facts facts) {
        return conditions.all(names).rejects(fact, facts, fact.date());
    }

    /** The rows of a ledger that are of any of the kinds. */
    public List<? extends Fact> rows(String ledger, Words kinds, Facts facts) {
        return facts.rows(ledgerOf(ledger), kinds);
    }

    /** Whether a fact satisfies all the named conditions on its day. */
    public boolean satisfies(Words names, Fact fact, Facts facts) {
        return Conditions.holds(tests(names), fact, facts, fact.date());
    }

    /** The ledger of that title; reports at the place if there is none. */
    public static Class<? extends Fact> ledger(String title, Place place, Problems problems) {
        if (Ledgers.titled(title).isEmpty()) {
            var known = Ledgers.ALL.stream().map(Layout::title).toList();
            problems.error("R401", place.at("台账"), "没有台账“%s”，".formatted(title), Nearest.hint(title, known));
        }
        return Ledgers.titled(title).isEmpty() ? dabiao.fact.Activity.class : ledgerOf(title);
    }

    static Class<? extends Fact> ledgerOf(String title) {
        return Ledgers.titled(title).orElseThrow().type().asSubclass(Fact.class);
    }
}
