package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Fraction;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Every row in scope must be done, as a column shows, by a day that another column or the row here names (inclusive). */
@Titled(title = "期限", file = "deadlines")
public record Deadline(
        @Heading(value = "编号", required = true) String criterion,

        @Heading(value = "台账", required = true, example = "问题整改")
        String ledger,

        @Heading(value = "类型", example = "主题教育") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "范围条件") Words scope,

        @Heading(value = "完成栏目", required = true, example = "销号日期")
        String doneColumn,

        @Heading(value = "期限栏目", example = "整改期限") @Nullable String dueColumn,
        @Heading(value = "期限", example = "12-31") @Nullable MonthDay due,
        @Heading(value = "宽限天数", example = "0") @Nullable Integer graceDays,

        @Heading(value = "最低比例", required = true, example = "100%")
        Fraction leastShare,

        @Heading(value = "无记录时", required = true, example = "不适用")
        WhenEmpty whenEmpty,

        Place place)
        implements Row {}
