package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;

/** No member may leave Party dues unpaid, in whole or in part, for more than so many months on end. */
@Titled(title = "连续", file = "streaks")
public record Streak(
        @Heading(value = "编号", required = true, example = "GJ-12")
        String criterion,

        @Heading(value = "对象", example = "正式党员") Words members,

        @Heading(value = "人员时点", required = true, example = "年末")
        Moment rosterOn,

        @Heading(value = "最多连续", required = true, example = "5")
        int most,

        @Heading(value = "无对象时", required = true, example = "不适用")
        WhenEmpty whenEmpty,

        Place place)
        implements Row {}
