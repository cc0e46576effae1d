package dabiao.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for every organisation to be judged for a year. */
@Schema(name = "YearEndRequest", description = "年终考核：全部党组织")
record YearEndRequest(
        @Schema(description = "年度", example = "2023") @Nullable
        Integer year,

        @Schema(description = "考核日；不写则为次年 3 月 31 日", example = "2024-03-31") @Nullable
        LocalDate asOf) {

    int yearOrRefuse() {
        if (year == null) {
            throw BadRequest.parameter("year", "", "请填年份，例如 2023。");
        }
        return Years.checked(year);
    }
}
