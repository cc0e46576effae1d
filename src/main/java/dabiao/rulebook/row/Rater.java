package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import java.math.BigDecimal;

/** The weight of one kind of rater among several who mark a criterion out of its full marks. */
@Titled(title = "评定权重", file = "raters")
public record Rater(
        @Heading(value = "编号", required = true) String criterion,

        @Heading(value = "评定主体", required = true, words = "评定主体", example = "群众")
        String raterKind,

        @Heading(value = "权重", required = true, example = "20")
        BigDecimal weight,

        Place place)
        implements MarkingRow {}
