package dabiao.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A decision that was asked for, and what became of it.
 *
 * @param id null until it is stored
 * @param answer why it was approved, rejected or withdrawn; empty where nobody said
 * @param batch the batch whose row it became; null unless it was approved
 * @param version counts changes, so that of two people who decide at once the second is told
 */
@Table("decision_request")
public record Request(
        @Id @Nullable Long id,
        String kind,
        String organisation,
        String subject,
        String content,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String reason,
        String evidence,
        String reference,
        String requestedBy,
        LocalDateTime requestedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        String answer,
        @Nullable Long batch,
        @Version @Nullable Integer version) {

    public Request {
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MICROS);
        decidedAt = decidedAt == null ? null : decidedAt.truncatedTo(ChronoUnit.MICROS);
        if (state.equals(RequestState.APPROVED.name()) && requestedBy.equals(decidedBy)) {
            throw new IllegalArgumentException("'%s' approved what they had asked for.".formatted(decidedBy));
        }
    }

    static Request of(Wish it, String by, LocalDateTime at) {
        return new Request(
                null,
                it.kind().name(),
                it.organisation(),
                it.subject(),
                it.content(),
                it.from(),
                it.to(),
                it.reason(),
                it.evidence(),
                it.reference(),
                by,
                at,
                RequestState.ASKED.name(),
                null,
                null,
                "",
                null,
                null);
    }

    /** The same once somebody decided on it. */
    Request decided(RequestState as, Answer answered, @Nullable Long inBatch) {
        return new Request(
                id,
                kind,
                organisation,
                subject,
                content,
                firstDay,
                lastDay,
                reason,
                evidence,
                reference,
                requestedBy,
                requestedAt,
                as.name(),
                answered.by(),
                answered.at(),
                answered.why(),
                inBatch,
                version);
    }

    /** The same as somebody saw it; if it was changed since, it cannot be kept. */
    public Request seenAs(int seenVersion) {
        return new Request(
                id,
                kind,
                organisation,
                subject,
                content,
                firstDay,
                lastDay,
                reason,
                evidence,
                reference,
                requestedBy,
                requestedAt,
                state,
                decidedBy,
                decidedAt,
                answer,
                batch,
                seenVersion);
    }

    /** Who decided, when, and why. */
    record Answer(String by, LocalDateTime at, String why) {}

    public Sought sought() {
        return Sought.valueOf(kind);
    }

    public RequestState stands() {
        return RequestState.valueOf(state);
    }

    public long number() {
        return id == null ? 0 : id;
    }

    public int seen() {
        return version == null ? 0 : version;
    }

    /** The code that its row in the ledger of decisions has. */
    public String code() {
        return "SP%06d".formatted(number());
    }

    /** In one line. */
    public String sentence() {
        return "%s %s：%s%s，%s 至 %s；理由：%s%s%s"
                .formatted(
                        organisation,
                        sought().word(),
                        subject,
                        content.isEmpty() ? "" : "改为 " + content,
                        firstDay,
                        lastDay == null ? "另行通知" : lastDay,
                        reason,
                        evidence.isEmpty() ? "" : "；佐证：" + evidence,
                        reference.isEmpty() ? "" : "；文号：" + reference);
    }
}
