package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Fraction;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** Of the rows in scope, the share that satisfies some conditions: at least, at most. */
@Titled(title = "占比", file = "shares")
public record Share(
        @Heading(value = "编号", required = true, example = "SH-07")
        String criterion,

        @Heading(value = "台账", required = true, example = "活动")
        String ledger,

        @Heading(value = "类型", example = "主题党日") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "范围条件") Words scope,

        @Heading(value = "符合条件", required = true, example = "四有齐全")
        Words conditions,

        @Heading(value = "周期", required = true, example = "每年")
        Cycle cycle,

        @Heading(value = "归属", required = true, example = "按日期")
        Attribution attribution,

        @Heading(value = "最低比例", example = "100%") @Nullable Fraction leastShare,
        @Heading(value = "最高比例", example = "1/3") @Nullable Fraction mostShare,

        @Heading(value = "无记录时", required = true, example = "无数据")
        WhenEmpty whenEmpty,

        Place place)
        implements Row {}
