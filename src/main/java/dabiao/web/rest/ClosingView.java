package dabiao.web.rest;

import dabiao.decision.closing.Closing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That somebody wanted a year closed. */
@Schema(name = "YearClosing", description = "提请年度关账，和它办得怎样")
record ClosingView(
        int year,
        String reason,
        String requestedBy,
        LocalDateTime requestedAt,
        String status,
        String statusText,
        @Nullable String decidedBy,
        String answer) {

    /** What is still to be done before a year is closed. */
    @Schema(name = "YearClosingChecklist", description = "关账之前还要办的事；没有就可以关账")
    record Open(int year, List<String> open) {}

    /** A year to be closed. */
    @Schema(name = "NewYearClosing", description = "提请关账")
    record Asked(
            @Schema(description = "年度", example = "2023") @Nullable
            Integer year,

            @Schema(description = "理由，例如会议和日期") @Nullable String reason) {

        int yearOrRefuse() {
            if (year == null) {
                throw BadRequest.parameter("year", "", "请填年度，例如 2023。");
            }
            return year;
        }

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** Why a year is not closed. */
    @Schema(name = "YearClosingRejection", description = "不批准关账")
    record Rejected(@Schema(description = "理由") @Nullable String reason) {

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    static ClosingView of(Closing it) {
        return new ClosingView(
                it.closingYear(),
                it.reason(),
                it.requestedBy(),
                it.requestedAt(),
                it.state(),
                it.stands().word(),
                it.decidedBy(),
                it.answer());
    }
}
