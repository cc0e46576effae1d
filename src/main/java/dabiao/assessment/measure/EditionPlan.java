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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One edition made ready for one year: its calendar, conditions and classes, and which periods it judges. Immutable. */
public final class EditionPlan {

    private final Edition edition;
    private final Rulebook rulebook;
    private final YearCalendar calendar;
    private final Conditions conditions;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final Map<String, Grouping> classes = new HashMap<>();
    private final Map<Criterion, Remedies> remedies = new IdentityHashMap<>();
    private final List<Grouping> concerned;
    private final String id;
    private final String effective;

    public EditionPlan(Edition edition, Rulebook rulebook, int year, Problems problems) {
        this.edition = edition;
        this.rulebook = rulebook;
        this.calendar = new YearCalendar(year, edition.choices().monthStartsOn());
        this.conditions = new Conditions(edition, problems);
        this.id = edition.id();
        this.effective = edition.effective().toString();
        for (Criterion it : edition.criteria()) {
            criteria.put(it.id(), it);
            remedies.put(it, Remedies.of(it, calendar.wholeYear()));
        }
        edition.rows(Exclusion.class).forEach(it -> ledger(it.ledger(), it.place(), problems));
        for (Applies it : edition.classes()) {
            var ledger = ledger(it.ledger(), it.place(), problems);
            classes.put(it.name(), new Grouping(it, classes.size(), ledger, conditions.all(it.conditions())));
        }
        this.concerned = groupings(edition.choices().applies());
    }

    /** Whether the organisation belongs, at some time of the year, to those whom the standard is for. */
    public boolean concerns(Facts facts) {
        return facts.belonging(this).excludes(concerned, calendar.wholeYear()) == null;
    }

    /** {@code sanhui-yike/2023-01-01}. */
    public String id() {
        return id;
    }

    /** The day on which the edition takes effect, {@code 2023-01-01}. */
    public String effective() {
        return effective;
    }

    /** Until when a criterion of the edition may be made up. */
    public Remedies remedies(Criterion criterion) {
        return Objects.requireNonNull(remedies.get(criterion));
    }

    int groupings() {
        return classes.size();
    }

    /** The classes of these names; names were checked when the rulebook was read. */
    List<Grouping> groupings(Words names) {
        return names.stream()
                .map(classes::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
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

    /** The rows that a table picks in a period, by day. */
    public List<Fact> rows(Selection selection, Facts facts, Period period) {
        var test = conditions.all(selection.conditions());
        var day = Life.dayOf(selection.on(), period, calendar.wholeYear());
        var picked = new ArrayList<Fact>();
        for (Fact it : facts.rows(ledgerOf(selection.ledger()), selection.kinds())) {
            if (Picked.by(selection, it, period, calendar.wholeYear()) && Conditions.holds(test, it, facts, day)) {
                picked.add(it);
            }
        }
        return picked;
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
