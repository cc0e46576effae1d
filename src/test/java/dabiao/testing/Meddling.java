package dabiao.testing;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Judged;
import dabiao.fact.Organisation;
import dabiao.yearend.Writing;
import dabiao.yearend.settle.Settled;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes as another does, and does something of its own before each result that is made to be kept. */
public class Meddling implements Writing {

    private final Writing writing;
    private final Runnable before;

    public Meddling(Writing writing, Runnable before) {
        this.writing = writing;
        this.before = before;
    }

    /** Counts what is judged. */
    public static Meddling counting(Writing writing, AtomicInteger count) {
        return new Meddling(writing, count::incrementAndGet);
    }

    /** Takes the thread with it when it has judged enough. */
    public static Meddling dying(Writing writing, int enough) {
        var left = new AtomicInteger(enough);
        return new Meddling(writing, () -> {
            if (left.decrementAndGet() < 0) {
                throw new Error("killed");
            }
        });
    }

    /** Two sides of a gate: whether somebody came to it, and whether it is open. */
    public record Gate(CountDownLatch reached, CountDownLatch open) {

        public Gate() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        /** Waits at the gate with the first result until it is opened. */
        public Meddling before(Writing writing) {
            return new Meddling(writing, () -> {
                reached.countDown();
                await(open);
            });
        }

        /** Waits until somebody came to it. */
        public void awaitReached() {
            await(reached);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public Judged judged(Assessment assessment, long batch) {
        before.run();
        return writing.judged(assessment, batch);
    }

    @Override
    public Judged settled(Assessment assessment, long batch, Settled settled) {
        before.run();
        return writing.settled(assessment, batch, settled);
    }

    @Override
    public byte[] aside(Assessment assessment, long batch) {
        return writing.aside(assessment, batch);
    }

    @Override
    public Judged settled(byte[] aside, Optional<Settled> settled, List<Flag> more) {
        before.run();
        return writing.settled(aside, settled, more);
    }

    @Override
    public Judged failed(Organisation organisation, Basis basis, String problem) {
        return writing.failed(organisation, basis, problem);
    }
}
