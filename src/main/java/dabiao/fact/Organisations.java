package dabiao.fact;

import dabiao.fact.LedgerReader.Condition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The organisations as they stood after a batch, by code. Safe to share. */
@Component
public final class Organisations {

    private static final int AT_ONCE = 500;
    private static final LedgerTable TABLE = LedgerTable.of(Organisation.class);

    private final JdbcTemplate jdbc;
    private final LedgerReader reader;
    private final Slices slices;
    private final Slices wide;

    public Organisations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.reader = new LedgerReader(jdbc);
        this.slices = Slices.ofOrganisations(jdbc);
        this.wide = Slices.ofRows(jdbc);
    }

    /** The one of that code, if it may be seen. */
    public Optional<Organisation> find(String code, long asOfBatch, Scope scope) {
        return scope.includes(code)
                ? Optional.ofNullable(find(List.of(code), asOfBatch).get(code))
                : Optional.empty();
    }

    /** The organisation of that code and all below it. */
    public Scope below(String code, long asOfBatch) {
        var children = new HashMap<String, List<String>>();
        forEach(asOfBatch, Scope.WHOLE, it -> {
            if (it.parent() != null) {
                children.computeIfAbsent(it.parent(), none -> new ArrayList<>()).add(it.code());
            }
        });
        var found = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(code));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (found.add(next)) {
                waiting.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return Scope.of(found);
    }

    /** Those of the codes that are known, by code. */
    Map<String, Organisation> find(Collection<String> codes, long asOfBatch) {
        var found = new TreeMap<String, Organisation>();
        some(
                codes,
                (places, some) -> reader.each(
                        TABLE,
                        new Condition(TABLE.owner() + " in (" + places + ")", some.toArray()),
                        asOfBatch,
                        it -> found.put(it.code(), (Organisation) it)));
        return found;
    }

    /** Some organisations behind a code (empty: from the first), by code; fewer than a slice holds only where rows were withdrawn. */
    public List<Organisation> after(String code, long asOfBatch, Scope scope) {
        var found = new ArrayList<Organisation>();
        var slice = slices.next(code, asOfBatch);
        while (slice.isPresent() && found.isEmpty()) {
            var condition = Condition.within(TABLE, slice.get());
            reader.each(TABLE, condition, asOfBatch, it -> {
                if (scope.includes(it.code())) {
                    found.add((Organisation) it);
                }
            });
            slice = found.isEmpty() ? slices.next(slice.get().last(), asOfBatch) : Optional.empty();
        }
        return found;
    }

    /** Those of a slice, by code. */
    public List<Organisation> within(Slice slice, long asOfBatch) {
        var found = new ArrayList<Organisation>();
        reader.each(TABLE, Condition.within(TABLE, slice), asOfBatch, it -> found.add((Organisation) it));
        return found;
    }

    /** Hands over every organisation that may be seen, by code; one slice at a time. */
    public void forEach(long asOfBatch, Scope scope, Consumer<Organisation> sink) {
        var slice = wide.next("", asOfBatch);
        while (slice.isPresent()) {
            within(slice.get(), asOfBatch).stream()
                    .filter(it -> scope.includes(it.code()))
                    .forEach(sink);
            slice = wide.next(slice.get().last(), asOfBatch);
        }
    }

    /** The codes in a ledger of these organisations, by organisation; one without any is missing. */
    public Map<String, Set<String>> codes(
            Class<? extends Fact> ledger, Collection<String> organisations, long asOfBatch) {
        var found = new HashMap<String, Set<String>>();
        var table = LedgerTable.of(ledger);
        some(
                organisations,
                (places, codes) -> jdbc.query(
                        table.selectCodes(table.owner() + " in (" + places + ")"),
                        row -> {
                            var known = found.computeIfAbsent(row.getString(1), none -> new HashSet<>());
                            if (row.getBoolean(3)) {
                                known.remove(row.getString(2));
                            } else {
                                known.add(row.getString(2));
                            }
                        },
                        Stream.concat(codes.stream(), Stream.of(asOfBatch)).toArray()));
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    private static void some(Collection<String> organisations, BiConsumer<String, List<String>> asked) {
        var all = organisations.stream().distinct().sorted().toList();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            var some = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            asked.accept(String.join(", ", Collections.nCopies(some.size(), "?")), some);
        }
    }
}
