package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.fact.Dossier;
import dabiao.fact.Slice;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all organisations of a year together before any is settled, so that each result is written once. Any number of threads read
 * and judge, and put results aside; what they saw is added in the order of the codes, so that the outcome does not depend on how many
 * they are. Safe to share.
 */
final class LookTogether {

    private static final Logger LOG = LoggerFactory.getLogger(LookTogether.class);

    private final Reading reading;
    private final Basis basis;
    private final JudgeAside judging;
    private final Watching watching;
    private final SettleYear all;
    private final Turns turns = new Turns();
    private final Queue<Slice> slices = new ArrayDeque<>();
    private String after = "";
    private long taken;

    LookTogether(Reading reading, JudgeAside judging, Basis basis, Watching watching) {
        this.reading = reading;
        this.basis = basis;
        this.judging = judging;
        this.watching = watching;
        this.all = new SettleYear(judging.assessor(), basis.assessedYear(), basis.asOf());
    }

    /**
     * Whom to tell how many dossiers of the year were looked at, and who may break it off.
     *
     * @param kept codes of those of a slice whose results are kept already
     */
    record Watching(LongConsumer seen, BooleanSupplier stopping, Function<Slice, Set<String>> kept) {}

    /** Who judges a dossier of the year and puts the result aside. */
    record JudgeAside(Assessor assessor, Writing writing, PutAside results) {

        Assessment judge(Dossier dossier, Basis basis) {
            var judged = JudgingTime.assess(assessor, dossier, basis.asOf());
            results.put(dossier.organisation().code(), writing.aside(judged, basis.batch()));
            return judged;
        }
    }

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
        var kept = watching.kept().apply(slice);
        return reading.read(slice, List.of(year, year - 1), basis.batch()).dossiers().stream()
                .map(it -> it.year() == year && !kept.contains(it.organisation().code()) ? judged(it) : all.see(it))
                .toList();
    }

    /** One that cannot be judged whole is judged again when its turn comes, and then has a result that says so. */
    private SettleYear.Seen judged(Dossier dossier) {
        Assessment judged;
        try {
            judged = judging.judge(dossier, basis);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} could not be put aside for {}.", dossier.organisation().code(), dossier.year(), e);
            return all.see(dossier);
        }
        return all.see(dossier, judged);
    }
}
