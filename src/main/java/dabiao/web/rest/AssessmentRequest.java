package dabiao.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for one organisation to be judged on its newest facts. */
@Schema(name = "AssessmentRequest", description = "考核一个党组织")
record AssessmentRequest(
        @Schema(description = "编号", example = "ZB001") @Nullable
        String organisation,

        @Schema(description = "年度", example = "2023") @Nullable
        Integer year,

        @Schema(description = "考核日；不写则为次年 3 月 31 日", example = "2024-03-31") @Nullable
        LocalDate asOf,

        @Schema(description = "只看结果，不保存") @Nullable Boolean dryRun) {

    String organisationOrRefuse() {
        if (organisation == null || organisation.isBlank()) {
            throw BadRequest.parameter("organisation", "", "请填党组织编号，例如 ZB001。");
        }
        return organisation;
    }

    int yearOrRefuse() {
        if (year == null) {
            throw BadRequest.parameter("year", "", "请填年份，例如 2023。");
        }
        return Years.checked(year);
    }
}
