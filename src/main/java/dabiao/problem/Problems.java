package dabiao.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong so that it can be said at once. Not thread-safe. */
public final class Problems {

    private static final int KEPT = 1_000;

    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int dropped;

    /** A collection that begins with these. */
    public static Problems of(Iterable<Problem> problems) {
        var collected = new Problems();
        collected.addAll(problems);
        return collected;
    }

    public void add(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            errors++;
        }
        if (kept.size() < KEPT) {
            kept.add(problem);
        } else {
            dropped++;
        }
    }

    public void error(String code, Place place, String what, String remedy) {
        add(Problem.error(code, place, what, remedy));
    }

    public void warning(String code, Place place, String what, String remedy) {
        add(Problem.warning(code, place, what, remedy));
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int errors() {
        return errors;
    }

    /** Problems beyond the first {@value #KEPT}, which are counted but not kept. */
    public int dropped() {
        return dropped;
    }

    /** In the order in which they were found. */
    public List<Problem> list() {
        return List.copyOf(kept);
    }

    /** Throws {@link Refused} with everything found if any of it is an error. */
    public void refuseIfAny() {
        if (hasErrors()) {
            throw new Refused(list(), dropped);
        }
    }
}
