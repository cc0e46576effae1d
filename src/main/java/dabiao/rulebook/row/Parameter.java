package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;

/** A number, share or list of words that a flag is raised by; for all variants of the flag where none is named. */
@Titled(title = "参数", file = "parameters")
public record Parameter(
        @Heading(value = "编号", required = true, example = "DQ-01")
        String concern,

        @Heading(value = "情形", example = "断缴") String variant,

        @Heading(value = "参数", required = true, example = "天数")
        String name,

        @Heading(value = "值", required = true, example = "3")
        String value,

        @Heading(value = "说明", required = true) String note,
        Place place)
        implements Placed {}
