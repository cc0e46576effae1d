package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import org.jspecify.annotations.Nullable;

/** Between two steps of one case there must lie at least, at most so much time. */
@Titled(title = "时限", file = "intervals")
public record Interval(
        @Heading(value = "编号", required = true, example = "ZJ-13")
        String criterion,

        @Heading(value = "事项", required = true, words = "办理事项", example = "发展党员")
        String matter,

        @Heading(value = "起步骤", required = true, words = "办理步骤", example = "递交申请")
        String from,

        @Heading(value = "止步骤", required = true, words = "办理步骤", example = "派人谈话")
        String to,

        @Heading(value = "起步骤必有", required = true, example = "是")
        boolean fromRequired,

        @Heading(value = "最短", example = "5") @Nullable Integer least,
        @Heading(value = "最长", example = "1") @Nullable Integer most,

        @Heading(value = "单位", required = true, example = "个月")
        DayUnit unit,

        @Heading(value = "无记录时", required = true, example = "不适用")
        WhenEmpty whenEmpty,

        Place place)
        implements Row {}
