package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member was for some time: a post, the member of a Party group (by the body's code), retired or floating, exempt under
 * art. 23 of the 党员教育管理工作条例. From {@code from} to {@code to}, both inclusive.
 */
@Titled(title = "党员履历", file = "tenures")
public record Tenure(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "LL0001")
        String code,

        @Heading(value = "党员", required = true, example = "DY0001")
        String member,

        @Heading(value = "类别", required = true, words = "履历类别", example = "职务")
        String kind,

        @Heading(value = "内容", required = true, example = "书记")
        String what,

        @Heading(value = "起", required = true, example = "2021-03-15")
        LocalDate from,

        @Heading(value = "止") @Nullable LocalDate to)
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
        return Words.of(what);
    }

    @Override
    public LocalDate date() {
        return from;
    }

    @Override
    public Words people() {
        return Words.of(member);
    }

    @Override
    public String label() {
        return what;
    }

    @Override
    public boolean concerns(int year) {
        return from.getYear() <= year + 1 && (to == null || to.getYear() >= year - 1);
    }

    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
