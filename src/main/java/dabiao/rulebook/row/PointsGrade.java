package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import java.math.BigDecimal;

/** A grade that a year's total of points earns. */
@Titled(title = "积分等次", file = "grades")
public record PointsGrade(
        @Heading(value = "对象类型", required = true, words = "积分对象", example = "党员")
        String kind,

        @Heading(value = "等次", required = true, example = "优秀")
        String grade,

        @Heading(value = "总分不低于", required = true, example = "45")
        BigDecimal from,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
