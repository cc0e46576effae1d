package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A body within an organisation: committee, Party group, leading team, work team. Exists from {@code from} to {@code to}, both inclusive. */
@Titled(title = "内设机构", file = "bodies")
public record Body(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "ZB001-X1")
        String code,

        @Heading(value = "类型", required = true, words = "机构类型", example = "党小组")
        String kind,

        @Heading(value = "名称", required = true, example = "第一党小组")
        String name,

        @Heading(value = "设立日期", required = true, example = "2020-01-01")
        LocalDate from,

        @Heading(value = "撤销日期") @Nullable LocalDate to)
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
        return name;
    }

    @Override
    public boolean concerns(int year) {
        return from.getYear() <= year && (to == null || to.getYear() >= year - 1);
    }
}
