package dabiao.intake.accept;

import dabiao.fact.Batch;
import dabiao.fact.Fact;
import dabiao.fact.FactStore;
import dabiao.fact.Key;
import dabiao.fact.Ledgers;
import dabiao.fact.Row;
import dabiao.intake.Change;
import dabiao.intake.Comparison;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Filled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds the rows of a submission against the ledgers, some at a time, and adds what they do not say yet. Not thread-safe. */
final class Taking {

    private static final int AT_ONCE = 1_000;

    private final FactStore facts;
    private final long before;
    private final Batch batch;
    private final Problems problems;
    private final Comparison comparison;
    private final List<Filled<Row>> waiting = new ArrayList<>(AT_ONCE);
    private final Map<String, Map<Change, Long>> counts = new LinkedHashMap<>();
    /** Whether an organisation had rows in the ledger before. */
    private final Map<String, Boolean> owners = new HashMap<>();

    private Class<? extends Fact> ledger = Fact.class;
    private Map<Key, ? extends Fact> stored = Map.of();

    /**
     * @param before the newest batch before this one
     */
    Taking(FactStore facts, long before, Batch batch, String reason, Problems problems) {
        this.facts = facts;
        this.before = before;
        this.batch = batch;
        this.problems = problems;
        this.comparison = new Comparison(
                it -> Optional.ofNullable(stored.get(new Key(it.organisation(), it.code()))), reason, problems);
    }

    void take(Row row, Place place) {
        if (waiting.size() == AT_ONCE
                || !waiting.isEmpty() && ledger() != row.fact().getClass()) {
            compare();
        }
        waiting.add(new Filled<>(row, place));
    }

    /** The rows by ledger and by what they did, once the last has been taken. */
    Map<String, Map<Change, Long>> done() {
        compare();
        return counts;
    }

    boolean changesNothing() {
        return comparison.changesNothing();
    }

    private void compare() {
        if (!waiting.isEmpty()) {
            stored = before == 0 ? Map.of() : stored();
            waiting.forEach(this::compare);
            waiting.clear();
        }
    }

    private void compare(Filled<Row> filled) {
        var row = filled.row();
        var place = filled.place();
        if (!canBeKept(row, place)) {
            return;
        }
        var change = comparison.of(row.fact(), place);
        switch (change) {
            case NEW -> batch.fresh(row, place.line());
            case CORRECTED -> batch.correction(row, place.line());
            case UNCHANGED -> batch.unchanged();
            case REFUSED -> {}
        }
        counts.computeIfAbsent(Ledgers.of(row.fact().getClass()).title(), it -> new EnumMap<>(Change.class))
                .merge(change, 1L, Long::sum);
    }

    /** Finds values that the database would change. */
    private boolean canBeKept(Row row, Place place) {
        row.complaints()
                .forEach((column, complaint) -> problems.error("F215", place.at(column.heading()), "无法保存，", complaint));
        return row.complaints().isEmpty();
    }

    /** Most organisations hand a ledger in for the first time, and then nothing is looked for row by row. */
    private Map<Key, ? extends Fact> stored() {
        if (ledger != ledger()) {
            ledger = ledger();
            owners.clear();
        }
        var strange = waiting.stream()
                .map(it -> it.row().fact().organisation())
                .filter(it -> !owners.containsKey(it))
                .collect(Collectors.toSet());
        strange.forEach(it -> owners.put(it, false));
        facts.owners(ledger, strange, before).forEach(it -> owners.put(it, true));
        var keys = waiting.stream()
                .map(it -> Key.of(it.row().fact()))
                .filter(it -> owners.getOrDefault(it.organisation(), false))
                .toList();
        return facts.stored(ledger, keys, before);
    }

    private Class<? extends Fact> ledger() {
        return waiting.get(0).row().fact().getClass();
    }
}
