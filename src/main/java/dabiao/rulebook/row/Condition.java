package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import org.jspecify.annotations.Nullable;

/** A named test of one row of a ledger; several lines of one name must all hold. */
@Titled(title = "条件", file = "conditions")
public record Condition(
        @Heading(value = "名称", required = true, example = "到会过半")
        String name,

        @Heading(value = "台账", required = true, example = "活动")
        String ledger,

        @Heading(value = "栏目", required = true, example = "实到")
        String column,

        @Heading(value = "比较", required = true, example = "＞")
        Comparison comparison,

        @Heading(value = "值", example = "[应到]*1/2") @Nullable
        String operand,

        @Heading(value = "不计原因", required = true, example = "到会不足半数")
        String otherwise,

        Place place)
        implements Placed {}
