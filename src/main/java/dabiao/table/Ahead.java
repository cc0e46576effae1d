package dabiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a thread of its own, a few hundred ahead of whoever takes what was read, so that both are busy at once. All comes in its order;
 * what either side throws ends both and is thrown to the caller. Not thread-safe.
 */
public final class Ahead<T> {

    private static final int ROWS = 500;
    private static final int WAITING = 4;

    private final List<T> end = new ArrayList<>(0);
    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private List<T> rows = new ArrayList<>(ROWS);
    private volatile @Nullable RuntimeException failure;

    private Ahead() {}

    /**
     * @param reading hands over one after the other, in the other thread, as long as more are wanted
     * @param taker takes them in the caller's and says whether it wants more
     * @return whether it took all
     */
    public static <T> boolean stream(Consumer<Predicate<T>> reading, Predicate<T> taker) {
        var ahead = new Ahead<T>();
        var reader = new Thread(() -> ahead.read(reading), "reading-ahead");
        reader.setDaemon(true);
        reader.start();
        try {
            return ahead.take(taker);
        } finally {
            reader.interrupt();
        }
    }

    private void read(Consumer<Predicate<T>> reading) {
        try {
            whole(reading);
            put(end);
        } catch (CancellationException e) {
            rows.clear();
        }
    }

    private void whole(Consumer<Predicate<T>> reading) {
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

    private boolean add(T row) {
        rows.add(row);
        if (rows.size() == ROWS) {
            hand();
        }
        return true;
    }

    private void hand() {
        if (!rows.isEmpty()) {
            put(rows);
            rows = new ArrayList<>(ROWS);
        }
    }

    private void put(List<T> some) {
        try {
            queue.put(some);
        } catch (InterruptedException e) {
            throw new CancellationException("Nobody takes the rows any more.");
        }
    }

    private boolean take(Predicate<T> taker) {
        for (var some = next(); some != end; some = next()) {
            for (T row : some) {
                if (!taker.test(row)) {
                    return false;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return true;
    }

    private List<T> next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Taking rows was interrupted.");
        }
    }
}
