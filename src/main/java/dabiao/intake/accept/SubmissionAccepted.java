package dabiao.intake.accept;

import dabiao.event.Deed;
import dabiao.event.Event;
import dabiao.fact.Submission;
import dabiao.seal.Seal;
import java.util.Objects;

/**
 * Ledgers were taken in and became a batch.
 *
 * @param seal of the rows that were kept
 */
public record SubmissionAccepted(Submission submission, String by, Seal seal) implements Event {

    @Override
    public Deed deed() {
        return Deed.SUBMISSION_ACCEPTED;
    }

    @Override
    public String subject() {
        return "第 " + submission.batch() + " 批";
    }

    @Override
    public String after() {
        return seal.below("上报人：%s；来源：%s；新增 %d，更正 %d，撤回 %d；内容 SHA-256：%s"
                .formatted(
                        submission.submittedBy(),
                        submission.source(),
                        submission.fresh(),
                        submission.corrected(),
                        submission.withdrawn(),
                        submission.sha256()));
    }

    @Override
    public String why() {
        return Objects.requireNonNullElse(submission.correctionReason(), "");
    }
}
