package dabiao.assessment.flag;

import dabiao.assessment.measure.AskedKinds;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Plan;
import dabiao.assessment.measure.Test;
import dabiao.fact.Activity;
import dabiao.fact.Claim;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.problem.Nearest;
import dabiao.problem.Problems;
import dabiao.rulebook.row.Claimed;
import dabiao.rulebook.row.Concern;
import dabiao.rulebook.row.Inspection;
import dabiao.rulebook.row.Pace;
import dabiao.rulebook.row.Parameter;
import dabiao.table.Column;
import dabiao.table.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables of flags made ready for one year. Immutable, safe to share. */
public final class Watchlist {

    private final int year;
    private final Map<Concern, Settings> settings = new IdentityHashMap<>();
    private final Map<Concern, EditionPlan> plans = new IdentityHashMap<>();
    private final Map<Concern, List<Inspected>> inspections = new IdentityHashMap<>();
    private final Map<String, List<Pace>> intervals = new HashMap<>();
    private final Map<String, List<Tallied>> tallies = new HashMap<>();
    private final AskedKinds kinds;

    /** An inspection with its ledger and tests. */
    record Inspected(Class<? extends Fact> ledger, Words kinds, Words tags, Test scope, Test tests) {}

    /** What a claimed figure is compared with. */
    record Tallied(
            Claimed row,
            Class<? extends Fact> ledger,
            Test tests,
            @Nullable Column column) {}

    /** Reports every row that names a ledger, column or value which does not exist. */
    public Watchlist(Plan plan, Problems problems) {
        this.year = plan.year();
        this.kinds = plan.kinds().copy();
        plan.leading().values().stream()
                .filter(it -> !it.edition().concerns().isEmpty())
                .forEach(it -> take(it, problems));
    }

    private void take(EditionPlan plan, Problems problems) {
        var edition = plan.edition();
        for (Concern concern : edition.concerns()) {
            var own = new Settings(concern, edition.rows(Parameter.class));
            settings.put(concern, own);
            own.kinds().forEach(kinds::add);
            plans.put(concern, plan);
            inspections.put(
                    concern,
                    edition.rows(Inspection.class).stream()
                            .filter(it -> it.concern().equals(concern.id())
                                    && it.variant().equals(concern.variant()))
                            .map(it -> inspected(it, plan, problems))
                            .toList());
        }
        edition.rows(Pace.class)
                .forEach(it -> intervals
                        .computeIfAbsent(it.concern(), id -> new ArrayList<>())
                        .add(it));
        edition.rows(Claimed.class)
                .forEach(it -> tallies.computeIfAbsent(it.claim(), id -> new ArrayList<>())
                        .add(tallied(it, plan, problems)));
    }

    private void ask(Class<? extends Fact> ledger, Words asked) {
        if (ledger == Activity.class) {
            kinds.add(asked);
        }
    }

    private Inspected inspected(Inspection row, EditionPlan plan, Problems problems) {
        var ledger = EditionPlan.ledger(row.ledger(), row.place(), problems);
        ask(ledger, row.kinds());
        return new Inspected(ledger, row.kinds(), row.tags(), plan.tests(row.scope()), plan.tests(row.conditions()));
    }

    private Tallied tallied(Claimed row, EditionPlan plan, Problems problems) {
        var ledger = EditionPlan.ledger(row.ledger(), row.place(), problems);
        ask(ledger, row.kinds());
        var layout = Ledgers.of(ledger);
        var column = row.column() == null ? null : layout.column(row.column()).orElse(null);
        if (row.column() != null && column == null) {
            problems.error(
                    "R402",
                    row.place().at("栏目"),
                    "台账“%s”没有栏目“%s”，".formatted(layout.title(), row.column()),
                    Nearest.hint(row.column(), layout.headings()));
        }
        return new Tallied(row, ledger, plan.tests(row.conditions()), column);
    }

    int year() {
        return year;
    }

    /** The kinds of activity that flags and criteria ask for. */
    public AskedKinds kinds() {
        return kinds;
    }

    boolean isEmpty() {
        return settings.isEmpty();
    }

    Settings settings(Concern concern) {
        var found = settings.get(concern);
        if (found == null) {
            throw new IllegalArgumentException("Flag '%s' is not on this checklist.".formatted(concern.place()));
        }
        return found;
    }

    /** The edition that a flag stands in. */
    EditionPlan plan(Concern concern) {
        settings(concern);
        return Objects.requireNonNull(plans.get(concern));
    }

    List<Inspected> inspections(Concern concern) {
        return inspections.getOrDefault(concern, List.of());
    }

    List<Pace> intervals(Concern concern) {
        return intervals.getOrDefault(concern.id(), List.of());
    }

    List<Tallied> tallies(Claim claim) {
        return tallies.getOrDefault(claim.kind(), List.of());
    }
}
