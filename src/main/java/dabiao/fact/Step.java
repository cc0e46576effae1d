package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a procedure that has an order and intervals: admitting a member, transferring a relation, an election. */
@Titled(title = "办理节点", file = "steps")
public record Step(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "JD0001")
        String code,

        @Heading(value = "事项", required = true, words = "办理事项", example = "发展党员")
        String kind,

        @Heading(value = "个案", required = true, example = "FZ001")
        String matter,

        @Heading(value = "对象") @Nullable String member,

        @Heading(value = "步骤", required = true, words = "办理步骤", example = "递交申请")
        String step,

        @Heading(value = "日期", required = true, example = "2022-03-01")
        LocalDate date,

        @Heading(value = "应到", example = "16") @Nullable Integer due,
        @Heading(value = "实到", example = "15") @Nullable Integer present,
        @Heading(value = "赞成票", example = "14") @Nullable Integer votesFor,
        @Heading(value = "学时", example = "24") @Nullable BigDecimal hours)
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
        return Words.of(step);
    }

    @Override
    public Words people() {
        return member == null ? Words.NONE : Words.of(member);
    }

    @Override
    public String label() {
        return kind + "·" + step;
    }

    @Override
    public boolean concerns(int year) {
        return date.getYear() <= year && date.getYear() >= year - 5;
    }
}
