package dabiao.fact;

import dabiao.fact.LedgerReader.Condition;
import java.util.Collections;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of one ledger as they stood after a batch, of all organisations that may be seen. Safe to share. */
@Component
public final class LedgerRows {

    private static final int AT_ONCE = 500;

    private final LedgerReader reader;
    private final Slices slices;

    LedgerRows(JdbcTemplate jdbc) {
        this.reader = new LedgerReader(jdbc);
        this.slices = Slices.ofRows(jdbc);
    }

    /** Hands over row after row, by organisation and code; holds some organisations' rows at a time. */
    public <T extends Fact> void forEach(Class<T> ledger, Scope scope, long asOfBatch, Consumer<T> sink) {
        var table = LedgerTable.of(ledger);
        Consumer<Fact> each = it -> sink.accept(ledger.cast(it));
        if (!scope.isWhole()) {
            some(table, scope, asOfBatch, each);
            return;
        }
        var slice = slices.next("", asOfBatch);
        while (slice.isPresent()) {
            reader.each(table, Condition.within(table, slice.get()), asOfBatch, each);
            slice = slices.next(slice.get().last(), asOfBatch);
        }
    }

    private void some(LedgerTable table, Scope scope, long asOfBatch, Consumer<Fact> sink) {
        var all = scope.values();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            var codes = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            var places = String.join(", ", Collections.nCopies(codes.size(), "?"));
            reader.each(table, new Condition(table.owner() + " in (" + places + ")", codes.toArray()), asOfBatch, sink);
        }
    }
}
