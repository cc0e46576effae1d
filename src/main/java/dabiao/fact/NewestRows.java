package dabiao.fact;

import dabiao.fact.Bundle.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Of one organisation's rows, told batch after batch, the last of each name unless it takes that name back. Not thread-safe. */
final class NewestRows {

    private final String organisation;
    private final List<Told> first = new ArrayList<>();
    private long batch;
    private @Nullable Map<LedgerTable, Map<String, Told>> byName;

    NewestRows(String organisation) {
        this.organisation = organisation;
    }

    String organisation() {
        return organisation;
    }

    /** Within one batch no name is told twice, so that names are only looked at once there is a second one. */
    void add(long from, List<Told> rows) {
        if (byName == null && !first.isEmpty() && from != batch) {
            byName = new LinkedHashMap<>();
            first.forEach(this::name);
        }
        batch = from;
        if (byName == null) {
            first.addAll(rows);
        } else {
            rows.forEach(this::name);
        }
    }

    private void name(Told row) {
        if (byName != null) {
            byName.computeIfAbsent(row.table(), it -> new LinkedHashMap<>())
                    .put(row.fact().code(), row);
        }
    }

    /** Nothing where the organisation itself is not among the rows. */
    void hand(BiConsumer<Organisation, List<Fact>> sink) {
        Organisation known = null;
        var facts = new ArrayList<Fact>();
        for (LedgerTable table : LedgerTable.ALL) {
            for (Told row : rows(table)) {
                if (row.withdrawn()) {
                    continue;
                }
                if (row.fact() instanceof Organisation itself) {
                    known = itself;
                } else {
                    facts.add(row.fact());
                }
            }
        }
        if (known != null) {
            sink.accept(known, facts);
        }
    }

    private Iterable<Told> rows(LedgerTable table) {
        return byName == null
                ? first.stream().filter(it -> it.table() == table)::iterator
                : byName.getOrDefault(table, Map.of()).values();
    }
}
