package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A side on which an object collects points: the line of its star, and the most that one entry, a month, the year can add. */
@Titled(title = "积分维度", file = "dimensions")
public record Dimension(
        @Heading(value = "对象类型", required = true, words = "积分对象", example = "干部")
        String kind,

        @Heading(value = "维度", required = true, words = "积分维度", example = "理论学习")
        String name,

        @Heading(value = "星线", required = true, example = "12")
        BigDecimal line,

        @Heading(value = "单笔上限", example = "5") @Nullable BigDecimal entryCap,
        @Heading(value = "每月上限", example = "5") @Nullable BigDecimal monthCap,
        @Heading(value = "年度上限", example = "20") @Nullable BigDecimal yearCap,
        @Heading(value = "有效条件", example = "有佐证材料") Words conditions,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
