package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A problem that was found in a branch's work, with measures and the day on which it was closed (销号). */
@Titled(title = "问题整改", file = "problems")
public record ProblemItem(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "WT0001")
        String code,

        @Heading(value = "问题来源", required = true, words = "问题来源", example = "主题教育")
        String kind,

        @Heading(value = "问题", required = true) String text,

        @Heading(value = "层级", words = "层级", example = "县级") @Nullable
        String level,

        @Heading(value = "发现日期", required = true, example = "2023-09-10")
        LocalDate found,

        @Heading(value = "措施条数", example = "3") @Nullable Integer measures,
        @Heading(value = "责任人") @Nullable String owner,

        @Heading(value = "整改期限", example = "2023-12-31") @Nullable
        LocalDate due,

        @Heading(value = "销号日期", example = "2023-12-20") @Nullable
        LocalDate closed)
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
    public LocalDate date() {
        return found;
    }

    @Override
    public String label() {
        return text;
    }

    @Override
    public boolean concerns(int year) {
        return found.getYear() <= year && (closed == null || closed.getYear() >= year);
    }
}
