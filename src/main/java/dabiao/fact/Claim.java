package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure that a report claims for a stretch of days, both inclusive; it is compared with the ledger and never scored. */
@Titled(title = "申报数字", file = "claims")
public record Claim(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "SB0001")
        String code,

        @Heading(value = "项目", required = true, words = "申报项目", example = "党员大会次数")
        String kind,

        @Heading(value = "数字", required = true, example = "12")
        BigDecimal number,

        @Heading(value = "起", required = true, example = "2023-01-01")
        LocalDate from,

        @Heading(value = "止", required = true, example = "2023-12-31")
        LocalDate to,

        @Heading(value = "出处") @Nullable String source)
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
        return Words.NONE;
    }

    @Override
    public LocalDate date() {
        return from;
    }

    @Override
    public String label() {
        return kind + " " + number.toPlainString();
    }
}
