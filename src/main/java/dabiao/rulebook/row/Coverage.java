package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Fraction;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Members who must each be reached so many times, or for so many hours; judged by the share that is. */
@Titled(title = "覆盖", file = "coverage")
public record Coverage(
        @Heading(value = "编号", required = true, example = "SH-09")
        String criterion,

        @Heading(value = "台账", required = true, example = "评定")
        String ledger,

        @Heading(value = "类型", example = "民主评议党员") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "有效条件") Words conditions,

        @Heading(value = "周期", required = true, example = "每年")
        Cycle cycle,

        @Heading(value = "归属", required = true, example = "按所属年度")
        Attribution attribution,

        @Heading(value = "对象", example = "正式党员") Words members,

        @Heading(value = "人员时点", required = true, example = "年末")
        Moment rosterOn,

        @Heading(value = "求和栏目", example = "学时") @Nullable String sumOf,

        @Heading(value = "每人至少", required = true, example = "1")
        BigDecimal leastEach,

        @Heading(value = "最低比例", required = true, example = "100%")
        Fraction leastShare,

        @Heading(value = "无对象时", required = true, example = "不适用")
        WhenEmpty whenEmpty,

        Place place)
        implements Row {}
