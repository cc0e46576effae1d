package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.problem.Place;
import dabiao.table.Filled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows in a thread of its own, a few hundred ahead of whoever stores them, so that both are busy at once. Rows come in their order;
 * what either side throws ends both and is thrown to the caller. Not thread-safe.
 */
final class Ahead {

    private static final int ROWS = 500;
    private static final int WAITING = 4;
    private static final List<Filled<Fact>> END = List.of();

    private final BlockingQueue<List<Filled<Fact>>> queue = new ArrayBlockingQueue<>(WAITING);
    private List<Filled<Fact>> rows = new ArrayList<>(ROWS);
    private volatile @Nullable RuntimeException failure;

    private Ahead() {}

    /**
     * @param reading hands over row after row, in the other thread
     * @param taker takes them in the caller's
     */
    static void stream(Consumer<BiConsumer<Fact, Place>> reading, BiConsumer<Fact, Place> taker) {
        var ahead = new Ahead();
        var reader = new Thread(() -> ahead.read(reading), "intake-ahead");
        reader.setDaemon(true);
        reader.start();
        try {
            ahead.take(taker);
        } finally {
            reader.interrupt();
        }
    }

    private void read(Consumer<BiConsumer<Fact, Place>> reading) {
        try {
            whole(reading);
            put(END);
        } catch (CancellationException e) {
            rows.clear();
        }
    }

    private void whole(Consumer<BiConsumer<Fact, Place>> reading) {
        try {
            reading.accept(this::add);
            hand();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            failure = new IllegalStateException("Reading ahead failed.", e);
        }
    }

    private void add(Fact fact, Place place) {
        rows.add(new Filled<>(fact, place));
        if (rows.size() == ROWS) {
            hand();
        }
    }

    private void hand() {
        if (!rows.isEmpty()) {
            put(rows);
            rows = new ArrayList<>(ROWS);
        }
    }

    private void put(List<Filled<Fact>> some) {
        try {
            queue.put(some);
        } catch (InterruptedException e) {
            throw new CancellationException("Nobody takes the rows any more.");
        }
    }

    private void take(BiConsumer<Fact, Place> taker) {
        for (var some = next(); some != END; some = next()) {
            some.forEach(it -> taker.accept(it.row(), it.place()));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private List<Filled<Fact>> next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Taking rows was interrupted.");
        }
    }
}
