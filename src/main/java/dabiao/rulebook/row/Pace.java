package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import org.jspecify.annotations.Nullable;

/** Two steps of a procedure, the later never before the earlier, and how far apart they should be (inclusive). */
@Titled(title = "步骤间隔", file = "paces")
public record Pace(
        @Heading(value = "编号", required = true, example = "DQ-33")
        String concern,

        @Heading(value = "办理事项", required = true, words = "办理事项", example = "发展党员")
        String kind,

        @Heading(value = "前一步骤", required = true, words = "办理步骤", example = "递交申请")
        String earlier,

        @Heading(value = "后一步骤", required = true, words = "办理步骤", example = "派人谈话")
        String later,

        @Heading(value = "最少", example = "1个月") @Nullable Span least,
        @Heading(value = "最多", example = "3个月") @Nullable Span most,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
