package dabiao.web.rest;

import dabiao.replay.Replayed;
import dabiao.report.Mask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What came out when a past assessment was judged once more. */
@Schema(name = "Replay", description = "一份考核结果按当时的台账、规则和考核日再评一次，与存着的逐字核对")
record ReplayView(
        long assessment,
        boolean same,
        @Schema(description = "一句话") String sentence,
        @Schema(description = "当时的程序版本") String programVersionThen,
        @Schema(description = "现在的程序版本") String programVersion,
        @Schema(description = "不同之处；一致时是空的") List<String> differences) {

    static ReplayView of(Replayed it, Mask mask) {
        return new ReplayView(
                it.head().id(),
                it.isSame(),
                it.sentence(),
                it.head().programVersion(),
                it.programVersion(),
                it.differences().stream().map(mask::text).toList());
    }
}
