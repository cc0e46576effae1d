package dabiao.yearend;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has done in a fixed order, one at a time, what threads prepared side by side. Safe to share. */
final class Turns {

    /** So many may be handed in before it is their turn; what they hold is large. */
    private static final int AHEAD = 4;

    private final Map<Long, Runnable> handedIn = new HashMap<>();
    private long next;
    private boolean isAtWork;
    private volatile boolean isOver;

    /**
     * Hands work in. Whoever finds nobody at work does all whose turn has come, so that no thread waits for another to be done, unless
     * it is too far ahead of it. Once all threads are back from here, all is done; nothing is once turns are over.
     *
     * @param number from 0, each once
     */
    void take(long number, Runnable work) {
        handIn(number, work);
        try {
            for (var it = begun(); it != null; it = begun()) {
                it.run();
                done();
            }
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        }
    }

    boolean areOver() {
        return isOver;
    }

    /** Nobody gets a turn any more. */
    synchronized void end() {
        isOver = true;
        handedIn.clear();
        notifyAll();
    }

    private synchronized void handIn(long number, Runnable work) {
        while (number > next + AHEAD && !isOver) {
            pause();
        }
        handedIn.put(number, work);
    }

    /** The work whose turn it is; null where it is not handed in yet, or somebody is at work who will ask again. */
    private synchronized @Nullable Runnable begun() {
        var work = isAtWork || isOver ? null : handedIn.remove(next);
        isAtWork |= work != null;
        return work;
    }

    private synchronized void done() {
        isAtWork = false;
        next++;
        notifyAll();
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A thread was interrupted while it waited for its turn.", e);
        }
    }
}
