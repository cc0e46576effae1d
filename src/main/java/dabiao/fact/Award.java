package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An award or a sanction, of the organisation or of one of its members, with the decision that it rests on. */
@Titled(title = "奖惩", file = "awards")
public record Award(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "JC0001")
        String code,

        @Heading(value = "类型", required = true, words = "奖惩类型", example = "表彰")
        String kind,

        @Heading(value = "名称", required = true) String name,

        @Heading(value = "层级", words = "层级", example = "县级") @Nullable
        String level,

        @Heading(value = "党员", example = "DY0001") @Nullable String member,

        @Heading(value = "日期", required = true, example = "2023-06-30")
        LocalDate date,

        @Heading(value = "决定文号") @Nullable String decision,
        @Heading(value = "回访日期") @Nullable LocalDate followedUpOn)
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
        return level == null ? Words.NONE : Words.of(level);
    }

    @Override
    public Words people() {
        return member == null ? Words.NONE : Words.of(member);
    }

    @Override
    public String label() {
        return name;
    }
}
