package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Points given to or taken from a leading team, a work team, a cadre or a member (五星十佳), by dimension. */
@Titled(title = "积分", file = "points")
public record PointsEntry(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "JFX0001")
        String code,

        @Heading(value = "对象类型", required = true, words = "积分对象", example = "干部")
        String kind,

        @Heading(value = "对象", required = true, example = "DY0001")
        String object,

        @Heading(value = "维度", required = true, words = "积分维度", example = "理论学习")
        String dimension,

        @Heading(value = "分值", required = true, example = "2")
        BigDecimal points,

        @Heading(value = "日期", required = true, example = "2023-03-01")
        LocalDate date,

        @Heading(value = "事由") @Nullable String reason,
        @Heading(value = "佐证材料") Words evidence,
        @Heading(value = "录入人") @Nullable String enteredBy)
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
        return Words.of(dimension);
    }

    @Override
    public Words people() {
        return Words.of(object);
    }

    @Override
    public String label() {
        return dimension + " " + points.toPlainString() + " 分" + (reason == null ? "" : "（" + reason + "）");
    }
}
