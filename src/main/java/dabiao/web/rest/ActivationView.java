package dabiao.web.rest;

import dabiao.rulebook.archive.Activation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a rulebook was put in force. */
@Schema(name = "Activation", description = "一次启用；replaced 是被替换的那一套")
record ActivationView(
        long id,
        String fingerprint,
        LocalDateTime activatedAt,
        String activatedBy,
        String reason,
        String document,
        String replaced) {

    static ActivationView of(Activation it) {
        return new ActivationView(
                Objects.requireNonNull(it.id()),
                it.fingerprint(),
                it.activatedAt(),
                it.activatedBy(),
                it.reason(),
                it.document(),
                it.replaced());
    }

    /** Why an earlier rulebook is wanted back. */
    @Schema(name = "ReturnRequest", description = "恢复的理由和依据")
    record Wanted(
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "依据的文件") @Nullable String document) {}

    /** What is in force now, and the draft that the wish became where publishing takes two persons. */
    @Schema(name = "Returned", description = "现在启用的一套；两人发布时另有草稿")
    record Returned(ActivationView inForce, @Nullable DraftView draft) {}
}
