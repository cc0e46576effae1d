package dabiao.publishing.draft;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.table.Worded;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refusals that are nobody's slip of the pen: as things stand, it cannot be done. */
final class Conflict {

    static final String CODE = "P409";

    private Conflict() {}

    static Refused of(Draft draft, String what, String remedy) {
        return new Refused(problem(draft, what, remedy));
    }

    static Problem problem(Draft draft, String what, String remedy) {
        return Problem.error(CODE, Place.of("草稿 " + draft.number()), what, remedy);
    }

    /** The state does not allow it. */
    static Refused state(Draft draft, Act act) {
        var next = Stream.of(Act.values())
                .filter(draft.state()::may)
                .map(Worded::word)
                .collect(Collectors.joining("、"));
        return of(
                draft,
                "现在是“%s”，不能%s，".formatted(draft.state().word(), act.word()),
                next.isEmpty() ? "请另建草稿。" : "可以：" + next + "。");
    }

    static Refused stale(Draft draft, long version) {
        return of(
                draft,
                "这份改动从第 %d 版出发，草稿已是第 %d 版（“%s”改过），".formatted(version, draft.version(), draft.editedBy()),
                "请看过别人的改动再改。");
    }

    static Refused oldBase(Draft draft) {
        return of(draft, "基于的规则已不是现行规则，", "请先移到现行规则上，再检查、提请。");
    }
}
