package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Party member on the roster of a branch. 预备党员 from {@code admitted}, 正式党员 from {@code fullFrom}; on the roster from
 * {@code joined} (blank: since before the ledger begins) to {@code left}, both inclusive. No ID numbers are kept.
 */
@Titled(title = "党员", file = "members")
public record Member(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "DY0001")
        String code,

        @Heading(value = "姓名", required = true, example = "示例甲")
        String name,

        @Heading(value = "出生日期", example = "1985-04-12") @Nullable
        LocalDate birth,

        @Heading(value = "入党日期", required = true, example = "2010-07-01")
        LocalDate admitted,

        @Heading(value = "转正日期", example = "2011-07-01") @Nullable
        LocalDate fullFrom,

        @Heading(value = "转入日期", example = "2023-04-10") @Nullable
        LocalDate joined,

        @Heading(value = "转出日期", example = "2023-08-31") @Nullable
        LocalDate left,

        @Heading(value = "标签", words = "标签") Words tags)
        implements Fact {

    @Override
    public Words kinds() {
        return Words.NONE;
    }

    @Override
    public LocalDate date() {
        return joined != null ? joined : admitted;
    }

    @Override
    public Words people() {
        return Words.of(code);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public boolean concerns(int year) {
        return date().getYear() <= year + 1 && (left == null || left.getYear() >= year - 1);
    }

    /** Whether the member stands on the roster on that day. */
    public boolean on(LocalDate day) {
        return !admitted.isAfter(day)
                && (joined == null || !joined.isAfter(day))
                && (left == null || !left.isBefore(day));
    }

    /** Whether the member is a full member (正式党员) on that day; roster aside. */
    public boolean fullOn(LocalDate day) {
        return fullFrom != null && !fullFrom.isAfter(day);
    }
}
