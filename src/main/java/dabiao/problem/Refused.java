package dabiao.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Something that a person wrote is refused whole; carries every problem found. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int dropped;

    public Refused(List<Problem> problems, int dropped) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.dropped = dropped;
    }

    public Refused(Problem problem) {
        this(List.of(problem), 0);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** How many more problems there are beyond those listed. */
    public int dropped() {
        return dropped;
    }
}
