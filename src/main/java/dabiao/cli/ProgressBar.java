package dabiao.cli;

import dabiao.yearend.Progress;
import java.io.PrintWriter;

/** Draws how far a run has come: over the same line on a console, a line for each quarter elsewhere. Not thread-safe. */
final class ProgressBar {

    private static final int CELLS = 30;
    private static final int STEPS = 4;

    private final PrintWriter out;
    private final boolean interactive;
    private long lastStep = -1;

    ProgressBar(PrintWriter out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    void show(Progress progress) {
        if (interactive) {
            out.print("\r" + line(progress) + "   ");
            out.flush();
            return;
        }
        long step = progress.total() == 0 ? STEPS : progress.percent() * STEPS / 100L;
        if (step > lastStep) {
            lastStep = step;
            out.println(line(progress));
        }
    }

    /** Shows how it ended and leaves the line. */
    void end(Progress progress) {
        show(progress);
        if (interactive) {
            out.println();
        }
    }

    static String line(Progress it) {
        int full = it.total() == 0 ? CELLS : it.percent() * CELLS / 100;
        return "%d 年度 [%s%s] %d%%，已出结果 %d/%d%s"
                .formatted(
                        it.year(),
                        "#".repeat(full),
                        ".".repeat(CELLS - full),
                        it.percent(),
                        it.done(),
                        it.total(),
                        speed(it));
    }

    private static String speed(Progress it) {
        var perSecond = it.perSecond();
        var rate = perSecond == null || perSecond.signum() == 0 ? "" : "，每秒 " + perSecond.toPlainString() + " 个";
        return rate + (it.secondsLeft() == null ? "" : "，还要 " + it.secondsLeft() + " 秒");
    }
}
