package dabiao.fact;

import dabiao.table.Column;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact as a ledger keeps it: what each cell says, told to the database and to the seal alike, and what cannot be kept. Immutable. */
public final class Row {

    private final Fact fact;
    private final LedgerTable table;
    private final @Nullable String[] cells;
    private final Map<Column, String> complaints;

    private Row(Fact fact, LedgerTable table, @Nullable String[] cells, Map<Column, String> complaints) {
        this.fact = fact;
        this.table = table;
        this.cells = cells;
        this.complaints = complaints;
    }

    public static Row of(Fact fact) {
        var table = LedgerTable.of(fact.getClass());
        var columns = table.columns();
        var cells = new @Nullable String[columns.size()];
        Map<Column, String> complaints = Map.of();
        for (int i = 0; i < cells.length; i++) {
            var value = columns.get(i).of(fact);
            if (value != null) {
                cells[i] = Cell.written(value);
                var complaint = Storable.complaint(columns.get(i), value);
                if (complaint.isPresent()) {
                    complaints = complaints.isEmpty() ? new LinkedHashMap<>() : complaints;
                    complaints.put(columns.get(i), complaint.get());
                }
            }
        }
        return new Row(fact, table, cells, complaints);
    }

    public Fact fact() {
        return fact;
    }

    /** Where the ledger would change what is said: what ought to stand there instead, in Chinese, as the second half of a sentence. */
    public Map<Column, String> complaints() {
        return complaints;
    }

    LedgerTable table() {
        return table;
    }

    @Nullable
    String[] cells() {
        return cells;
    }

    /** Refuses what the database would change or order differently. */
    Row sound() {
        complaints.forEach((column, complaint) -> {
            throw new IllegalArgumentException("%s %s「%s」：写的是“%s”，%s"
                    .formatted(table.title(), fact.code(), column.heading(), column.of(fact), complaint));
        });
        return this;
    }
}
