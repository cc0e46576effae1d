package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** Rows of any ledger owed in every period: at least so many, at most so many. */
@Titled(title = "计数", file = "counts")
public record Count(
        @Heading(value = "编号", required = true) String criterion,

        @Heading(value = "台账", required = true, example = "奖惩")
        String ledger,

        @Heading(value = "类型") Words kinds,
        @Heading(value = "标签", words = "标签") Words tags,

        @Heading(value = "周期", required = true, example = "每年")
        Cycle cycle,

        @Heading(value = "归属", required = true, example = "按日期")
        Attribution attribution,

        @Heading(value = "有效条件") Words conditions,
        @Heading(value = "最少", example = "1") @Nullable Integer least,
        @Heading(value = "最多") @Nullable Integer most,
        Place place)
        implements Row {}
