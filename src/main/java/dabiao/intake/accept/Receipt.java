package dabiao.intake.accept;

import dabiao.fact.Submission;
import dabiao.intake.Change;
import dabiao.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a submission that was not refused.
 *
 * @param submission the batch that it became, or that had brought the same before; empty if all its rows were known already
 * @param isNew whether anything was stored
 * @param counts rows by the title of their ledger; empty where the same content had been accepted before
 * @param remarks what is worth a look
 */
public record Receipt(
        Optional<Submission> submission, boolean isNew, Map<String, Map<Change, Long>> counts, List<Problem> remarks) {

    static Receipt again(Submission earlier) {
        return new Receipt(Optional.of(earlier), false, Map.of(), List.of());
    }

    /** One sentence in Chinese. */
    public String sentence() {
        if (isNew) {
            return "已收下，是第 %d 批。".formatted(submission.map(Submission::batch).orElse(0L));
        }
        return submission
                .map(it -> "已收过，没有变化：内容与第 %d 批相同。".formatted(it.batch()))
                .orElse("没有变化：每一行都与已有台账相同，没有生成新的批次。");
    }
}
