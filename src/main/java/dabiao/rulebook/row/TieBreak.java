package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;

/** What is compared, in which order, between those whose score is the same. */
@Titled(title = "并列排序", file = "ties")
public record TieBreak(
        @Heading(value = "顺序", required = true, example = "1")
        int order,

        @Heading(value = "比较项", required = true, example = "上年星级")
        String item,

        @Heading(value = "方向", required = true, example = "高者优先")
        Direction direction,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {

    /** The score before waivers. */
    public static final String RAW_SCORE = "原始得分";

    /** The star of the year before. */
    public static final String LAST_STAR = "上年星级";

    /** Of objects with points: how many dimensions have their star. */
    public static final String STARS = "星数";

    /** Of objects with points: points taken away over the year, as a positive number. */
    public static final String TAKEN = "扣分合计";
}
