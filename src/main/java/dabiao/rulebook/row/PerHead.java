package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;

/** Money of the year divided by heads on a declared day, in yuan per head. */
@Titled(title = "人均", file = "perhead")
public record PerHead(
        @Heading(value = "编号", required = true, example = "JF-01")
        String criterion,

        @Heading(value = "款项", required = true, words = "款项", example = "预算")
        Words kinds,

        @Heading(value = "经费类别", words = "经费类别") Words categories,
        @Heading(value = "有效条件") Words conditions,

        @Heading(value = "每人标准", required = true, example = "100")
        BigDecimal leastEach,

        @Heading(value = "人数时点", required = true, example = "年末")
        Moment headsOn,

        @Heading(value = "人数对象") Words members,
        Place place)
        implements Row {}
