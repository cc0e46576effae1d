package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that was issued: plan, list of duties, report, scheme. */
@Titled(title = "资料", file = "documents")
public record Document(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "ZL0001")
        String code,

        @Heading(value = "资料类型", required = true, words = "资料类型", example = "年度工作计划")
        String kind,

        @Heading(value = "标签", words = "标签") Words tags,
        @Heading(value = "名称", required = true) String name,

        @Heading(value = "印发日期", required = true, example = "2023-02-10")
        LocalDate issuedOn,

        @Heading(value = "所属年度", example = "2023") @Nullable Integer belongsToYear,
        @Heading(value = "责任人") @Nullable String owner,
        @Heading(value = "份数", example = "1") @Nullable Integer copies)
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
    public LocalDate date() {
        return issuedOn;
    }

    @Override
    public Words people() {
        return owner == null ? Words.NONE : Words.of(owner);
    }

    @Override
    public String label() {
        return name;
    }
}
