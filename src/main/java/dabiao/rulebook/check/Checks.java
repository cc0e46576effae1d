package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import java.util.List;

/** All checks of a rulebook that was read. */
public final class Checks {

    private Checks() {}

    /** Checks the editions that could be read whole, so that one slip is not said twice. */
    public static void check(Rulebook rulebook, List<Edition> whole, Problems problems) {
        new References(rulebook, whole, problems).check();
        new Lint(whole, problems).check();
    }
}
