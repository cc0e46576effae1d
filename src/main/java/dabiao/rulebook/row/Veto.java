package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** A case that takes the star away or caps it, whatever the score. */
@Titled(title = "否决", file = "vetoes")
public record Veto(
        @Heading(value = "编号", required = true, example = "FJ-01")
        String id,

        @Heading(value = "名称", required = true, example = "政治上不合格")
        String name,

        @Heading(value = "触发", required = true, example = "决定")
        VetoTrigger trigger,

        @Heading(value = "事项", required = true, example = "政治不合格")
        Words subjects,

        @Heading(value = "效果", required = true, example = "不定星")
        VetoEffect effect,

        @Heading(value = "最高等级", example = "3") @Nullable Integer highest,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {

    /** The highest level that it leaves; no limit where it does not touch the star. */
    public int cap() {
        return switch (effect) {
            case NO_STAR, ZERO_SCORE -> 0;
            case HIGHEST_STAR -> highest == null ? 0 : highest;
            case NO_HONOUR -> Integer.MAX_VALUE;
        };
    }
}
