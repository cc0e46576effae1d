package dabiao.assessment.gate;

import dabiao.problem.Problem;

/** Leaves a file at its first mistake: what follows one is seldom true. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Stop(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
