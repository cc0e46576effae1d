package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.fact.Slice;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Looks at all organisations of a year together before any is judged for good, so that each result is written once. Any number of
 * threads read; what they saw is added in the order of the codes, so that the outcome does not depend on how many they are. Safe to
 * share.
 */
final class LookTogether {

    private final Reading reading;
    private final Basis basis;
    private final Watching watching;
    private final SettleYear all;
    private final Turns turns = new Turns();
    private final Queue<Slice> slices = new ArrayDeque<>();
    private String after = "";
    private long taken;

    LookTogether(Reading reading, Assessor assessor, Basis basis, Watching watching) {
        this.reading = reading;
        this.basis = basis;
        this.watching = watching;
        this.all = new SettleYear(assessor, basis.assessedYear(), basis.asOf());
    }

    /** Whom to tell how many dossiers of the year were looked at, and who may break it off. */
    record Watching(LongConsumer seen, BooleanSupplier stopping) {}

    /** A slice, and how many were taken before it. */
    private record Taken(long number, Slice slice) {}

    /**
     * Takes slices until none is left or another thread fails, as one of the threads that do so.
     *
     * @throws CancellationException when it is broken off
     */
    void work() {
        try {
            for (var it = next(); it.isPresent() && !turns.areOver(); it = next()) {
                look(it.get());
            }
        } catch (RuntimeException | Error e) {
            turns.end();
            throw e;
        }
    }

    /** All that was seen, once every thread is through. */
    SettleYear all() {
        return all;
    }

    private synchronized Optional<Taken> next() {
        if (slices.isEmpty()) {
            slices.addAll(reading.facts().nextSlices(after, basis.batch()));
        }
        var slice = Optional.ofNullable(slices.poll());
        slice.ifPresent(it -> after = it.last());
        return slice.map(it -> new Taken(taken++, it));
    }

    private void look(Taken it) {
        if (watching.stopping().getAsBoolean()) {
            throw new CancellationException();
        }
        var seen = seen(it.slice());
        turns.take(it.number(), () -> seen.forEach(all::add));
        watching.seen()
                .accept(seen.stream()
                        .filter(one -> one.dossier().year() == basis.assessedYear())
                        .count());
    }

    private List<SettleYear.Seen> seen(Slice slice) {
        int year = basis.assessedYear();
        return reading.read(slice, List.of(year, year - 1), basis.batch()).dossiers().stream()
                .map(all::see)
                .toList();
    }
}
