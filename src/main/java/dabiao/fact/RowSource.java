package dabiao.fact;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Where the rows of organisations are read from as they stood after a batch: of each name the last row up to then, unless that row takes
 * it back. Hands over organisations by code, each with its rows by ledger, in the order of {@link LedgerTable#ALL}.
 */
interface RowSource {

    void within(Slice slice, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink);

    /** Hands over nothing if the organisation was not known then. */
    void of(String organisation, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink);
}
