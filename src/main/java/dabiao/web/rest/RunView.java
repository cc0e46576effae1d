package dabiao.web.rest;

import dabiao.yearend.Progress;
import dabiao.yearend.RunStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How far a year-end run has come. */
@Schema(name = "YearEndRun", description = "一次年终考核和它的进度")
record RunView(
        long id,
        int year,
        LocalDate asOf,
        String fingerprint,
        long batch,
        RunStatus status,
        String statusText,
        long total,

        @Schema(description = "考核进行时，已看过的党组织个数：先逐个考核并通盘比较，都看过以后再定星、保存结果；没有在考核时为空") @Nullable
        Long compared,

        long done,
        long failed,
        @Nullable BigDecimal perSecond,
        @Nullable Long secondsLeft,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {

    static RunView of(Progress it) {
        return new RunView(
                it.id(),
                it.year(),
                it.asOf(),
                it.fingerprint(),
                it.batch(),
                it.status(),
                it.status().word(),
                it.total(),
                it.compared(),
                it.done(),
                it.failed(),
                it.perSecond(),
                it.secondsLeft(),
                it.startedAt(),
                it.finishedAt());
    }
}
