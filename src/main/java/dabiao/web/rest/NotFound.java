package dabiao.web.rest;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import java.util.Collection;
import java.util.List;

/** What was asked for does not exist. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * @param what 党组织, 指标…
     * @param known what could have been meant
     */
    NotFound(String what, String asked, Collection<String> known) {
        this.problem =
                Problem.error("W404", Place.of("请求"), "没有编号为“%s”的%s，".formatted(asked, what), hint(asked, known));
    }

    NotFound(String what, Object asked) {
        this(what, String.valueOf(asked), List.of());
    }

    Problem problem() {
        return problem;
    }

    private static String hint(String asked, Collection<String> known) {
        return known.isEmpty() ? "请核对编号。" : Nearest.hint(asked, known);
    }
}
