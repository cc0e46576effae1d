package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A Party organisation: 党支部, 党总支, 党委 or 党组. Exists from {@code established} to {@code dissolved}, both inclusive. */
@Titled(title = "党组织", file = "organisations")
public record Organisation(
        @Heading(value = "编号", required = true, example = "ZB001")
        String code,

        @Heading(value = "名称", required = true, example = "示例支部")
        String name,

        @Heading(value = "类型", required = true, words = "组织类型", example = "党支部")
        String kind,

        @Heading(value = "领域", words = "领域", example = "机关") @Nullable
        String sector,

        @Heading(value = "上级", example = "DW001") @Nullable String parent,

        @Heading(value = "成立日期", required = true, example = "2015-06-01")
        LocalDate established,

        @Heading(value = "撤销日期", example = "2023-06-30") @Nullable
        LocalDate dissolved,

        @Heading(value = "任期年数", example = "3") @Nullable Integer termYears,

        @Heading(value = "最近换届日期", example = "2021-03-15") @Nullable
        LocalDate lastElection,

        @Heading(value = "延期换届至", example = "2024-06-30") @Nullable
        LocalDate termExtendedTo,

        @Heading(value = "标签", words = "标签") Words tags)
        implements Fact {

    @Override
    public String organisation() {
        return code;
    }

    @Override
    public Words kinds() {
        return Words.of(kind);
    }

    @Override
    public boolean is(String other) {
        return kind.equals(other);
    }

    @Override
    public LocalDate date() {
        return established;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public boolean concerns(int year) {
        return established.getYear() <= year && (dissolved == null || dissolved.getYear() >= year);
    }

    /** Whether it exists on every day from first to last. */
    public boolean existsThroughout(LocalDate first, LocalDate last) {
        return !established.isAfter(first) && (dissolved == null || !dissolved.isBefore(last));
    }

    public boolean existsOn(LocalDate day) {
        return existsThroughout(day, day);
    }
}
