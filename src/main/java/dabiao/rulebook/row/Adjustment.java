package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A case that changes the marks of a criterion beyond its way of scoring: the rows of a ledger that satisfy some conditions. */
@Titled(title = "调整", file = "adjustments")
public record Adjustment(
        @Heading(value = "编号", required = true, example = "SH-01")
        String criterion,

        @Heading(value = "情形", required = true, example = "提醒后仍未整改")
        String name,

        @Heading(value = "方式", required = true, example = "另扣")
        AdjustmentKind kind,

        @Heading(value = "数值", required = true, example = "1")
        BigDecimal amount,

        @Heading(value = "台账", example = "问题整改") @Nullable String ledger,
        @Heading(value = "类型") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "条件", example = "未销号") Words conditions,
        @Heading(value = "让于指标") @Nullable String special,
        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements MarkingRow {}
