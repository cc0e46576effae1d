package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;

/** A column of a ledger, added up for the members whom its rows name and divided by their number. */
@Titled(title = "平均", file = "averages")
public record Average(
        @Heading(value = "编号", required = true, example = "XX-09")
        String criterion,

        @Heading(value = "台账", required = true, example = "活动")
        String ledger,

        @Heading(value = "类型", example = "教育培训") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "有效条件") Words conditions,

        @Heading(value = "归属", required = true, example = "按日期")
        Attribution attribution,

        @Heading(value = "求和栏目", required = true, example = "学时")
        String sumOf,

        @Heading(value = "对象", example = "不免除") Words members,

        @Heading(value = "人员时点", required = true, example = "年末")
        Moment rosterOn,

        @Heading(value = "人均至少", required = true, example = "50")
        BigDecimal leastEach,

        @Heading(value = "无对象时", required = true, example = "不适用")
        WhenEmpty whenEmpty,

        Place place)
        implements Row {}
