package dabiao.web.rest;

import dabiao.decision.Sought;
import dabiao.decision.Wish;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of decisions. */
final class DecisionRequest {

    private DecisionRequest() {}

    /** A decision to be asked for. */
    @Schema(name = "NewDecision", description = "申请一项决定：豁免、佐证认定或评定更正")
    record Ask(
            @Schema(description = "豁免、佐证认定、评定更正", example = "豁免") @Nullable
            String kind,

            @Schema(description = "党组织编号", example = "ZB007") @Nullable
            String organisation,

            @Schema(description = "指标编号；更正星级时写“星级”", example = "SH-02") @Nullable
            String subject,

            @Schema(description = "评定更正改成什么：得分、达标、不达标，或者星级的等级") @Nullable
            String content,

            @Schema(description = "起日，当天算在内", example = "2023-07-01") @Nullable
            LocalDate from,

            @Schema(description = "止日，当天算在内；评定更正可以不写", example = "2023-09-30") @Nullable
            LocalDate to,

            @Schema(description = "理由") @Nullable String reason,
            @Schema(description = "佐证") @Nullable String evidence,
            @Schema(description = "决定文号；评定更正必填") @Nullable String reference) {

        Wish wish() {
            var first = from;
            if (first == null) {
                throw BadRequest.parameter("from", "", "请填起日，例如 2023-07-01。");
            }
            return new Wish(
                    sought(),
                    text(organisation),
                    text(subject),
                    text(content),
                    first,
                    to,
                    text(reason),
                    text(evidence),
                    text(reference));
        }

        private Sought sought() {
            return Arrays.stream(Sought.values())
                    .filter(it -> it.word().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> BadRequest.parameter("kind", text(kind), "应填豁免、佐证认定或评定更正。"));
        }
    }

    /** What is said of a request. */
    @Schema(name = "DecisionAnswer", description = "批准、不批准或收回")
    record Answer(
            @Schema(description = "看到的是第几版") int version,
            @Schema(description = "理由；不批准必填") @Nullable String reason) {

        String why() {
            return text(reason);
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
