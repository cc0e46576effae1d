package dabiao.fact;

import dabiao.fact.LedgerReader.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledgers themselves, one query for each. Safe to share. */
final class LedgerSource implements RowSource {

    private final LedgerReader reader;

    LedgerSource(JdbcTemplate jdbc) {
        this.reader = new LedgerReader(jdbc);
    }

    @Override
    public void within(Slice slice, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        read(table -> Condition.within(table, slice), asOfBatch, sink);
    }

    @Override
    public void of(String organisation, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        read(table -> new Condition(table.owner() + " = ?", organisation), asOfBatch, sink);
    }

    private void read(
            Function<LedgerTable, Condition> wanted, long asOfBatch, BiConsumer<Organisation, List<Fact>> sink) {
        var organisations = new ArrayList<Organisation>();
        var facts = new HashMap<String, List<Fact>>();
        for (LedgerTable table : LedgerTable.ALL) {
            reader.each(table, wanted.apply(table), asOfBatch, it -> {
                if (it instanceof Organisation organisation) {
                    organisations.add(organisation);
                    facts.put(organisation.code(), new ArrayList<>());
                } else {
                    facts.getOrDefault(it.organisation(), new ArrayList<>()).add(it);
                }
            });
        }
        organisations.forEach(it -> sink.accept(it, facts.getOrDefault(it.code(), List.of())));
    }
}
