package dabiao.fact;

import dabiao.fact.Bundle.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Of one organisation's rows, told batch after batch, the last of each name unless it takes that name back. Not thread-safe. */
final class NewestRows {

    private final String organisation;
    private final List<List<Told>> ledgers = new ArrayList<>();
    private long batch;
    private int batches;

    NewestRows(String organisation) {
        this.organisation = organisation;
        LedgerTable.ALL.forEach(it -> ledgers.add(new ArrayList<>()));
    }

    String organisation() {
        return organisation;
    }

    void add(long from, List<Told> rows) {
        batches += batches == 0 || from != batch ? 1 : 0;
        batch = from;
        for (Told row : rows) {
            ledgers.get(row.table().place()).add(row);
        }
    }

    /** Nothing where the organisation itself is not among the rows. */
    void hand(BiConsumer<Organisation, List<Fact>> sink) {
        Organisation known = null;
        var facts = new ArrayList<Fact>();
        for (List<Told> ledger : ledgers) {
            for (Told row : newest(ledger)) {
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

    /** Within one batch no name is told twice, so that names are only looked at where there are several. */
    private Collection<Told> newest(List<Told> rows) {
        if (batches < 2) {
            return rows;
        }
        Map<String, Told> byName = new LinkedHashMap<>();
        rows.forEach(it -> byName.put(it.fact().code(), it));
        return byName.values();
    }
}
