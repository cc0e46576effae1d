package dabiao.yearend;

/** Lets threads do in a fixed order, one at a time, what they prepared side by side. Safe to share. */
final class Turns {

    private long next;
    private boolean isOver;

    /**
     * Waits until all numbers before it were through, does the work, and lets the next go on; does nothing once turns are over.
     *
     * @param number from 0, each once
     */
    synchronized void take(long number, Runnable work) {
        while (next != number && !isOver) {
            pause();
        }
        if (!isOver) {
            work.run();
            next++;
            notifyAll();
        }
    }

    synchronized boolean areOver() {
        return isOver;
    }

    /** Nobody gets a turn any more. */
    synchronized void end() {
        isOver = true;
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
