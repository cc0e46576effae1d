package dabiao.web.rest;

import dabiao.decision.Request;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A decision that was asked for. */
@Schema(name = "Decision", description = "一项申请，和它办得怎样")
record DecisionView(
        long id,
        int version,
        String kind,
        String organisation,
        String subject,
        String content,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        String evidence,
        String reference,
        String requestedBy,
        LocalDateTime requestedAt,
        String status,
        String statusText,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        String answer,

        @Schema(description = "记入决定台账的批次；没有批准就是空的") @Nullable
        Long batch) {

    static DecisionView of(Request it) {
        return new DecisionView(
                it.number(),
                it.seen(),
                it.sought().word(),
                it.organisation(),
                it.subject(),
                it.content(),
                it.firstDay(),
                it.lastDay(),
                it.reason(),
                it.evidence(),
                it.reference(),
                it.requestedBy(),
                it.requestedAt(),
                it.state(),
                it.stands().word(),
                it.decidedBy(),
                it.decidedAt(),
                it.answer(),
                it.batch());
    }
}
