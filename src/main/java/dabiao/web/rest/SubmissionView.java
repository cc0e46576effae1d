package dabiao.web.rest;

import dabiao.fact.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A batch of rows that was accepted. */
@Schema(name = "Submission", description = "一次收下的提交（批次）")
record SubmissionView(
        long batch,
        LocalDateTime receivedAt,
        String source,
        String sha256,
        String submittedBy,
        @Nullable String correction,
        long fresh,
        long corrected,
        long withdrawn,
        long unchanged) {

    static SubmissionView of(Submission it) {
        return new SubmissionView(
                it.batch(),
                it.receivedAt(),
                it.source(),
                it.sha256(),
                it.submittedBy(),
                it.correctionReason(),
                it.fresh(),
                it.corrected(),
                it.withdrawn(),
                it.unchanged());
    }
}
