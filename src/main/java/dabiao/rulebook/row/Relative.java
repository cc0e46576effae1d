package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Fraction;
import dabiao.table.Heading;
import dabiao.table.Titled;
import java.math.BigDecimal;

/** Marks added or taken for what a criterion measured, seen against the average of the group. */
@Titled(title = "相对平均", file = "relatives")
public record Relative(
        @Heading(value = "编号", required = true, example = "PJ-01")
        String id,

        @Heading(value = "名称", required = true, example = "人均支出低于平均")
        String name,

        @Heading(value = "指标", required = true, example = "JF-02")
        String criterion,

        @Heading(value = "口径", required = true, example = "完成率")
        Measured measured,

        @Heading(value = "分组", required = true, example = "全部")
        Grouping grouping,

        @Heading(value = "比较", required = true, example = "低于")
        Deviation deviation,

        @Heading(value = "平均的", required = true, example = "80%")
        Fraction share,

        @Heading(value = "加减分", required = true, example = "-1")
        BigDecimal marks,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
