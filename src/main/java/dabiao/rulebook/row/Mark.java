package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The marks of one step: from a value (inclusive) to another (exclusive), or for one grade or level. */
@Titled(title = "分档", file = "marks")
public record Mark(
        @Heading(value = "编号", required = true) String criterion,
        @Heading(value = "等次") @Nullable String grade,
        @Heading(value = "不低于") @Nullable BigDecimal from,
        @Heading(value = "低于") @Nullable BigDecimal below,
        @Heading(value = "按", example = "实有") @Nullable MarkBasis basis,
        @Heading(value = "得分", required = true) BigDecimal marks,
        Place place)
        implements MarkingRow {}
