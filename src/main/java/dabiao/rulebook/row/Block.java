package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A block of criteria (类别): the most its marks come to, and what they are worth in the standard's score. */
@Titled(title = "版块", file = "blocks")
public record Block(
        @Heading(value = "类别", required = true, example = "三会一课")
        String name,

        @Heading(value = "版块满分", required = true, example = "20")
        BigDecimal full,

        @Heading(value = "折算满分", example = "20") @Nullable BigDecimal worth,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
