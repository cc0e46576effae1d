package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Ahead;
import dabiao.table.Filled;
import dabiao.table.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A submission whose rows have been checked. Its rows are read again, one by one, when they are to be kept. */
public final class Checked {

    /** Rows that are not worth a thread of their own. */
    private static final int FEW = 200;

    private final List<Part> parts;
    private final Vocabulary vocabulary;
    private final Known known;
    private final Map<String, Long> counts;

    Checked(List<Part> parts, Vocabulary vocabulary, Known known, Map<String, Long> counts) {
        this.parts = parts;
        this.vocabulary = vocabulary;
        this.known = known;
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** How many rows there are, by the title of their ledger, organisations first; none if anything was wrong. */
    public Map<String, Long> counts() {
        return counts;
    }

    /** What was known before, and the organisations, bodies and members that came in. */
    public Known known() {
        return known;
    }

    /**
     * Hands over row after row, organisations named by their code; none if the check found anything wrong. Throws
     * {@link dabiao.problem.Refused} if a file has become wrong since.
     */
    public void stream(BiConsumer<Fact, Place> taker) {
        stream(it -> it, taker);
    }

    /** The same, and what is made of each fact is made while those before it are taken. */
    public <R> void stream(Function<Fact, R> making, BiConsumer<R, Place> taker) {
        if (counts.isEmpty()) {
            return;
        }
        if (rows() <= FEW) {
            read((fact, place) -> taker.accept(making.apply(fact), place));
            return;
        }
        Ahead.<Filled<R>>stream(
                ahead -> read((fact, place) -> ahead.test(new Filled<>(making.apply(fact), place))), it -> {
                    taker.accept(it.row(), it.place());
                    return true;
                });
    }

    private long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void read(BiConsumer<Fact, Place> taker) {
        var problems = new Problems();
        var resolution = new Resolution(known);
        for (Part part : parts) {
            part.read(vocabulary, problems, (fact, place) -> {
                problems.refuseIfAny();
                taker.accept(resolution.of(fact), place);
            });
        }
        problems.refuseIfAny();
    }
}
