package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A grade or marks that people gave: 民主评议, 述职评议, graded and discretionary marks of a criterion. */
@Titled(title = "评定", file = "appraisals")
public record Appraisal(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "PD0001")
        String code,

        @Heading(value = "评定类型", required = true, words = "评定类型", example = "民主评议党员")
        String kind,

        @Heading(value = "指标", example = "SH-09") @Nullable String criterion,
        @Heading(value = "对象", example = "DY0001") @Nullable String object,
        @Heading(value = "所属年度", example = "2023") @Nullable Integer belongsToYear,

        @Heading(value = "评定日期", required = true, example = "2024-01-20")
        LocalDate date,

        @Heading(value = "等次", words = "等次", example = "合格") @Nullable
        String grade,

        @Heading(value = "评分", example = "92.5") @Nullable BigDecimal marks,
        @Heading(value = "评定人") @Nullable String rater,
        @Heading(value = "评定主体", words = "评定主体") @Nullable String raterKind,
        @Heading(value = "理由") @Nullable String reason)
        implements Fact {

    /** Kind, and kind of rater, of what an organisation says of itself. */
    public static final String SELF = "自评";

    /** Whether somebody says this of themselves. */
    public boolean isSelf() {
        return SELF.equals(raterKind) || SELF.equals(kind);
    }

    /** Whether it is about the organisation as a whole; bodies within it and members have marks of their own. */
    public boolean isOfWhole() {
        return object == null || object.equals(organisation);
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
    public Words tags() {
        return grade == null ? Words.NONE : Words.of(grade);
    }

    @Override
    public Words people() {
        return object == null ? Words.NONE : Words.of(object);
    }

    @Override
    public String label() {
        return kind + (grade == null ? "" : " " + grade) + (marks == null ? "" : " " + marks.toPlainString() + " 分");
    }
}
