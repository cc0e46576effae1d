package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** A kind of activity owed so many times in every period, for each body of a kind where one is named. */
@Titled(title = "频次", file = "frequency")
public record Frequency(
        @Heading(value = "编号", required = true, example = "SH-01")
        String criterion,

        @Heading(value = "活动类型", required = true, words = "活动类型", example = "党员大会")
        Words kinds,

        @Heading(value = "标签", words = "标签") Words tags,

        @Heading(value = "周期", required = true, example = "每季度")
        Cycle cycle,

        @Heading(value = "最低次数", required = true, example = "1")
        int least,

        @Heading(value = "按机构", words = "机构类型", example = "党小组") @Nullable
        String perBody,

        @Heading(value = "归属", required = true, example = "按日期")
        Attribution attribution,

        @Heading(value = "有效条件", example = "到会过半") Words conditions,
        Place place)
        implements Row {}
