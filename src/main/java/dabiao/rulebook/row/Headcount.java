package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** Members, posts or bodies on a day: at least so many, at most so many. */
@Titled(title = "人数", file = "headcounts")
public record Headcount(
        @Heading(value = "编号", required = true) String criterion,

        @Heading(value = "台账", required = true, example = "党员")
        String ledger,

        @Heading(value = "类型") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "条件", example = "正式党员") Words conditions,

        @Heading(value = "时点", required = true, example = "年末")
        Moment on,

        @Heading(value = "最少") @Nullable Integer least,
        @Heading(value = "最多") @Nullable Integer most,
        Place place)
        implements Row {}
