package dabiao.yearend;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.event.Deed;
import dabiao.event.Event;
import dabiao.seal.Seal;
import java.util.Objects;

/**
 * One organisation was judged on its own, and the result kept.
 *
 * @param seal of the result
 */
public record BranchAssessed(StoredAssessment head, String by, Seal seal) implements Event {

    @Override
    public Deed deed() {
        return Deed.BRANCH_ASSESSED;
    }

    @Override
    public String subject() {
        return head.organisation();
    }

    @Override
    public String after() {
        return seal.below("%d 年度，考核日 %s，台账到第 %d 批：结果 %d，%s/%s 分，%s"
                .formatted(
                        head.basis().assessedYear(),
                        head.basis().asOf(),
                        head.basis().batch(),
                        head.id(),
                        head.marks().effective().toPlainString(),
                        head.marks().full().toPlainString(),
                        Objects.requireNonNullElse(head.starName(), "无星")));
    }

    @Override
    public String rulebook() {
        return head.basis().fingerprint();
    }
}
