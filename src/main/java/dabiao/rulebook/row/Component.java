package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import java.math.BigDecimal;

/** A standard whose score is part of the total that the stars are given by. */
@Titled(title = "得分构成", file = "components")
public record Component(
        @Heading(value = "编号", required = true, example = "GC-1")
        String id,

        @Heading(value = "名称", required = true, example = "三会一课与组织生活")
        String name,

        @Heading(value = "标准", required = true, example = "sanhui-yike")
        String standard,

        @Heading(value = "折算满分", required = true, example = "60")
        BigDecimal full,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
