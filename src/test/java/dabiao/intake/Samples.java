package dabiao.intake;

import dabiao.problem.Problems;
import dabiao.table.Vocabulary;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A small vocabulary, and what is known before a test begins. */
final class Samples {

    static final Vocabulary VOCABULARY = new Vocabulary(Map.of(
            "活动类型", Set.of("党员大会", "支委会", "党课", "主题党日", "党小组会"),
            "组织类型", Set.of("党支部", "党总支", "党委", "党组"),
            "机构类型", Set.of("党小组", "支委会"),
            "履历类别", Set.of("职务", "党小组"),
            "款项", Set.of("预算", "支出"),
            "决定类型", Set.of("否决", "豁免", "佐证认定")));

    private Samples() {}

    static Known known(Path folder) {
        var problems = new Problems();
        var checked = Submission.of(folder, problems).check(Known.NOTHING, VOCABULARY, problems);
        problems.refuseIfAny();
        return checked.known();
    }
}
