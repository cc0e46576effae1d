package dabiao.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked of a draft. */
final class DraftRequest {

    private DraftRequest() {}

    /** A new draft. */
    @Schema(name = "NewDraft", description = "新草稿")
    record Make(
            @Schema(description = "草稿名称", example = "2024 年办法修订") @Nullable
            String title) {

        String titleOrRefuse() {
            if (title == null || title.isBlank()) {
                throw BadRequest.parameter("title", "", "请填草稿名称。");
            }
            return title;
        }
    }

    /** A proposal. */
    @Schema(name = "DraftProposal", description = "提请启用")
    record Propose(
            @Schema(description = "看到的是草稿的第几版") long version,
            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "依据的文件") @Nullable String document) {}

    /** An approval. */
    @Schema(name = "DraftApproval", description = "批准")
    record Approve(
            @Schema(description = "看到的是草稿的第几版") long version,

            @Schema(description = "启用日，今天或以后；到那天零点启用", example = "2024-01-01") @Nullable
            LocalDate activeFrom) {

        LocalDate activeFromOrRefuse() {
            if (activeFrom == null) {
                throw BadRequest.parameter("activeFrom", "", "请填启用日，例如 2024-01-01。");
            }
            return activeFrom;
        }
    }

    /** A reason, for what needs no more. */
    @Schema(name = "DraftReason", description = "退回或撤回的理由")
    record Reason(
            @Schema(description = "看到的是草稿的第几版") long version,
            @Schema(description = "理由") @Nullable String reason) {}

    /** The version that was seen, for what needs no more. */
    @Schema(name = "DraftVersion", description = "看到的是草稿的第几版")
    record Seen(long version) {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
