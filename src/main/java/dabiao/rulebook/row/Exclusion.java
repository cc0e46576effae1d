package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;

/** What keeps an object with points from being ranked: any row of a ledger that is picked here. */
@Titled(title = "不参评", file = "exclusions")
public record Exclusion(
        @Heading(value = "编号", required = true, example = "BC-01")
        String id,

        @Heading(value = "对象类型", required = true, words = "积分对象", example = "干部")
        Words objects,

        @Heading(value = "台账", required = true, example = "党员履历")
        String ledger,

        @Heading(value = "类型", example = "状况") Words kinds,
        @Heading(value = "标签", example = "离退休") Words tags,
        @Heading(value = "条件") Words conditions,

        @Heading(value = "时点", required = true, example = "年末")
        Moment on,

        @Heading(value = "范围", required = true, example = "本人")
        Reach reach,

        @Heading(value = "理由", required = true, example = "已离退休")
        String reason,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Selection {}
