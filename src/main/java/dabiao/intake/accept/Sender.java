package dabiao.intake.accept;

import dabiao.fact.Appraisal;
import dabiao.fact.Decision;
import dabiao.fact.Fact;
import java.util.Optional;
import java.util.Set;

/** Who stands behind a submission, which limits what its rows may say. Nobody decides alone, and no branch about itself. */
public enum Sender {
    /** Two persons, one of whom approved, or whoever runs the program. */
    SEVERAL,
    /** One person above the branches. */
    SUPERIOR,
    /** One person of a branch. */
    BRANCH;

    private static final Set<String> OF_TWO = Set.of("豁免", "佐证认定", "评定更正");
    private static final String APPEAL = "申诉";
    private static final Set<String> FROM_ABOVE = Set.of("酌情评分", "等级评分", "上级评价");

    /** What keeps this sender from handing in the row; empty for most rows. */
    Optional<Complaint> complaint(Fact fact) {
        if (this == SEVERAL) {
            return Optional.empty();
        }
        if (fact instanceof Decision it) {
            return decision(it);
        }
        return this == BRANCH && fact instanceof Appraisal it && FROM_ABOVE.contains(it.kind())
                ? Optional.of(new Complaint("评定类型", it.kind(), "由上级评定，支部不能自己填报。"))
                : Optional.empty();
    }

    private Optional<Complaint> decision(Decision it) {
        if (OF_TWO.contains(it.kind())) {
            return Optional.of(new Complaint("决定类型", it.kind(), "请在“审核”页申请，由另一个人批准。"));
        }
        return this == BRANCH && !it.kind().equals(APPEAL)
                ? Optional.of(new Complaint("决定类型", it.kind(), "由上级登记，支部可以填报申诉。"))
                : Optional.empty();
    }

    /** The column at fault, what stands there, and what to do instead. */
    record Complaint(String column, String word, String remedy) {}
}
