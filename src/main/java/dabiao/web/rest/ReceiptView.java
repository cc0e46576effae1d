package dabiao.web.rest;

import dabiao.fact.Submission;
import dabiao.intake.Change;
import dabiao.intake.accept.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a submission that was not refused. */
@Schema(name = "Receipt", description = "提交结果")
record ReceiptView(
        boolean accepted,
        String message,
        @Nullable SubmissionView submission,
        List<LedgerCount> ledgers,
        List<ProblemView.Item> remarks) {

    @Schema(name = "LedgerCount", description = "一种台账的行数：新增、更正、未变")
    record LedgerCount(String ledger, long fresh, long corrected, long unchanged) {

        static LedgerCount of(String ledger, Map<Change, Long> counts) {
            return new LedgerCount(
                    ledger,
                    counts.getOrDefault(Change.NEW, 0L),
                    counts.getOrDefault(Change.CORRECTED, 0L),
                    counts.getOrDefault(Change.UNCHANGED, 0L));
        }
    }

    static ReceiptView of(Receipt it) {
        return new ReceiptView(
                it.isNew(),
                it.sentence(),
                it.submission().map(SubmissionView::of).orElse(null),
                it.counts().entrySet().stream()
                        .map(count -> LedgerCount.of(count.getKey(), count.getValue()))
                        .toList(),
                ProblemView.Item.of(it.remarks()));
    }

    /** {@code 0} where nothing was stored before or now. */
    static long batch(Receipt receipt) {
        return receipt.submission().map(Submission::batch).orElse(0L);
    }
}
