package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import org.jspecify.annotations.Nullable;

/** A kind of object that collects points, and how many of it are among the best. */
@Titled(title = "积分对象", file = "objects")
public record PointsObject(
        @Heading(value = "对象类型", required = true, words = "积分对象", example = "干部")
        String kind,

        @Heading(value = "名称", required = true, example = "五好干部")
        String name,

        @Heading(value = "台账", required = true, example = "党员")
        String ledger,

        @Heading(value = "名额", required = true, example = "10")
        int places,

        @Heading("说明") @Nullable String note,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
