package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;

/** Different words that must turn up in a column over the rows of a period: so many of those listed. */
@Titled(title = "多样", file = "varieties")
public record Variety(
        @Heading(value = "编号", required = true) String criterion,

        @Heading(value = "台账", required = true, example = "活动")
        String ledger,

        @Heading(value = "类型") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "有效条件") Words conditions,

        @Heading(value = "栏目", required = true, example = "标签")
        String column,

        @Heading(value = "应含", required = true, example = "进农村；进社区；进小区；进项目")
        Words wanted,

        @Heading(value = "至少", required = true, example = "4")
        int least,

        @Heading(value = "周期", required = true, example = "每年")
        Cycle cycle,

        @Heading(value = "归属", required = true, example = "按日期")
        Attribution attribution,

        Place place)
        implements Row {}
