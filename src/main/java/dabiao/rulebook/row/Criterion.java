package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an edition asks of an organisation, how many marks it is worth and how they are lost. */
@Titled(title = "指标", file = "criteria")
public record Criterion(
        @Heading(value = "编号", required = true, example = "SH-01")
        String id,

        @Heading(value = "名称", required = true, example = "支部党员大会")
        String name,

        @Heading(value = "类别", required = true, example = "三会一课")
        String block,

        @Heading(value = "适用", required = true, example = "党支部")
        Words applies,

        @Heading(value = "分值", example = "6") @Nullable BigDecimal full,

        @Heading(value = "计分方式", required = true, example = "逐次扣分")
        ScoringMethod scoring,

        @Heading(value = "每次分值", example = "2") @Nullable BigDecimal perUnit,
        @Heading(value = "加扣上限", example = "6") @Nullable BigDecimal cap,
        @Heading(value = "得分下限", example = "0") @Nullable BigDecimal floor,

        @Heading(value = "必备", required = true, example = "否")
        boolean essential,

        @Heading(value = "视图", words = "视图", example = "组织力")
        Words views,

        @Heading(value = "依据", required = true) String basis,

        @Heading(value = "补救截止", required = true, example = "期末")
        String remedyUntil,

        @Heading(value = "补救办法") @Nullable String remedyAction,
        @Heading(value = "达标用语") @Nullable String metText,
        @Heading(value = "不达标用语") @Nullable String notMetText,
        Place place)
        implements Placed {}
