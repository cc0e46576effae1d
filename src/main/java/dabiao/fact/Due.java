package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Party dues of one member for one month, in yuan. {@code month} is the first day of that month. */
@Titled(title = "党费", file = "dues")
public record Due(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "DF202301-DY0001")
        String code,

        @Heading(value = "党员", required = true, example = "DY0001")
        String member,

        @Heading(value = "月份", required = true, example = "2023-03-01")
        LocalDate month,

        @Heading(value = "计算基数", example = "4000") @Nullable BigDecimal base,
        @Heading(value = "应缴", example = "40") @Nullable BigDecimal payable,
        @Heading(value = "实缴", example = "40") @Nullable BigDecimal paid,

        @Heading(value = "缴纳日期", example = "2023-03-05") @Nullable
        LocalDate paidOn)
        implements Fact {

    @Override
    public Words kinds() {
        return Words.NONE;
    }

    @Override
    public Words tags() {
        return Words.NONE;
    }

    @Override
    public LocalDate date() {
        return month;
    }

    @Override
    public Words people() {
        return Words.of(member);
    }

    @Override
    public String label() {
        return month.getYear() + " 年 " + month.getMonthValue() + " 月党费";
    }

    @Override
    public boolean concerns(int year) {
        return month.getYear() == year || month.getYear() == year - 1 && month.getMonthValue() >= 7;
    }
}
