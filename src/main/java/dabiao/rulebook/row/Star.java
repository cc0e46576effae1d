package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A star: from a score (inclusive) to another (exclusive), and what it asks besides the score. */
@Titled(title = "星级", file = "stars")
public record Star(
        @Heading(value = "等级", required = true, example = "5")
        int level,

        @Heading(value = "名称", required = true, example = "五星")
        String name,

        @Heading(value = "得分不低于", required = true, example = "90")
        BigDecimal from,

        @Heading(value = "得分低于", example = "") @Nullable BigDecimal below,

        @Heading(value = "必备项全部达标", required = true, example = "是")
        boolean essentials,

        @Heading(value = "另须达标", example = "CX-01") Words criteria,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
