package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the nation asks at least, in the figure of one document. It judges nobody; a local row on the same matter that asks less is
 * pointed out when the rules are checked. A row speaks of activities in a cycle, of the time between two steps, or of hours of
 * study for each person.
 *
 * @param kinds activities owed {@code times} in each {@code cycle}
 * @param least the shortest time between the two steps, in {@code unit}
 * @param most the longest
 * @param members conditions that pick the people who owe {@code hours} a year
 */
@Titled(title = "国家底线", file = "national")
public record NationalLimit(
        @Heading(value = "名称", required = true, example = "申请后一个月内派人谈话")
        String name,

        @Heading(value = "活动类型", words = "活动类型", example = "党员大会")
        Words kinds,

        @Heading(value = "周期", example = "每季度") @Nullable Cycle cycle,
        @Heading(value = "次数", example = "1") @Nullable Integer times,

        @Heading(value = "事项", words = "办理事项", example = "发展党员") @Nullable
        String matter,

        @Heading(value = "起步骤", words = "办理步骤", example = "递交申请") @Nullable
        String from,

        @Heading(value = "止步骤", words = "办理步骤", example = "派人谈话") @Nullable
        String to,

        @Heading(value = "最短", example = "5") @Nullable Integer least,
        @Heading(value = "最长", example = "1") @Nullable Integer most,
        @Heading(value = "单位", example = "个月") @Nullable DayUnit unit,
        @Heading(value = "对象", example = "任委员") Words members,
        @Heading(value = "学时", example = "56") @Nullable BigDecimal hours,

        @Heading(value = "依据", required = true, example = "《中国共产党发展党员工作细则》第七条")
        String basis,

        Place place)
        implements Placed {}
