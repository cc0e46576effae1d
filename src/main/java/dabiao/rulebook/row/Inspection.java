package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;

/** Every row in scope should satisfy the conditions; a flag is raised for those that do not. */
@Titled(title = "核对", file = "inspections")
public record Inspection(
        @Heading(value = "编号", required = true, example = "DQ-17")
        String concern,

        @Heading(value = "情形", example = "缺佐证") String variant,

        @Heading(value = "台账", required = true, example = "活动")
        String ledger,

        @Heading(value = "类型", example = "党员大会；支委会") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "范围条件") Words scope,

        @Heading(value = "符合条件", required = true, example = "有主持人")
        Words conditions,

        Place place)
        implements Placed {}
