package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Fraction;
import dabiao.table.Heading;
import dabiao.table.Titled;
import org.jspecify.annotations.Nullable;

/** How many of a group may have a star at most; or how many must be at a level or lower at least (后进). */
@Titled(title = "名额", file = "quotas")
public record Quota(
        @Heading(value = "等级", required = true, example = "5")
        int level,

        @Heading(value = "方向", required = true, example = "上限")
        Bound bound,

        @Heading(value = "分组", required = true, example = "全部")
        Grouping grouping,

        @Heading(value = "比例", required = true, example = "10%")
        Fraction share,

        @Heading(value = "取整", required = true, example = "四舍五入")
        QuotaRounding rounding,

        @Heading(value = "至少", example = "1") @Nullable Integer least,

        @Heading(value = "并列", required = true, example = "看下一项")
        TieRule ties,

        @Heading(value = "累计", required = true, example = "否")
        boolean cumulative,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {

    /** Places in a group of that size. */
    public int places(int size) {
        int places = rounding.places(share, size);
        return least == null ? places : Math.min(size, Math.max(places, least));
    }
}
