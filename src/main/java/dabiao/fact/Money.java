package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An amount of the activity fund (党建活动经费), in yuan: budgeted or spent. Party dues are another pot, see {@link Due}. */
@Titled(title = "经费", file = "money")
public record Money(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "JF0001")
        String code,

        @Heading(value = "款项", required = true, words = "款项", example = "支出")
        String kind,

        @Heading(value = "经费类别", words = "经费类别", example = "党员活动") @Nullable
        String category,

        @Heading(value = "金额", required = true, example = "3100.00")
        BigDecimal amount,

        @Heading(value = "日期", required = true, example = "2023-03-01")
        LocalDate date,

        @Heading(value = "所属年度", example = "2023") @Nullable Integer belongsToYear,
        @Heading(value = "用途") @Nullable String purpose,
        @Heading(value = "审批文号") @Nullable String approval,
        @Heading(value = "审批日期") @Nullable LocalDate approvedOn)
        implements Fact {

    @Override
    public Words kinds() {
        return Words.of(kind);
    }

    @Override
    public boolean is(String other) {
        return kind.equals(other);
    }

    @Override
    public Words tags() {
        return category == null ? Words.NONE : Words.of(category);
    }

    @Override
    public String label() {
        var yuan = amount.scale() > 2 ? amount : amount.setScale(2);
        return (purpose != null ? purpose : kind) + " " + yuan.toPlainString() + " 元";
    }
}
