package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was held: a meeting, a lecture, a theme day, a talk, a visit. Numbers of people are heads; host, recorder and
 * lecturer are members' codes where they are members. {@code attendees} is one compact list of members' codes.
 */
@Titled(title = "活动", file = "activities")
public record Activity(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "HD0001")
        String code,

        @Heading(value = "活动类型", required = true, words = "活动类型", example = "党员大会")
        Words kinds,

        @Heading(value = "标签", words = "标签") Words tags,

        @Heading(value = "召开日期", required = true, also = "日期", example = "2023-03-01")
        LocalDate heldOn,

        @Heading(value = "开始时间", example = "14:30") @Nullable
        LocalTime startsAt,

        @Heading(value = "结束时间", example = "16:00") @Nullable
        LocalTime endsAt,

        @Heading(value = "所属年度", example = "2023") @Nullable Integer belongsToYear,

        @Heading(value = "党小组", example = "ZB001-X1") @Nullable
        String body,

        @Heading(value = "地点") @Nullable String venue,

        @Heading(value = "主持人", example = "DY0001") @Nullable
        String host,

        @Heading(value = "记录人", example = "DY0002") @Nullable
        String recorder,

        @Heading(value = "主讲人", example = "DY0001") @Nullable
        String lecturer,

        @Heading(value = "主题") @Nullable String topic,
        @Heading(value = "内容摘要") @Nullable String minutes,
        @Heading(value = "应到", example = "31") @Nullable Integer due,
        @Heading(value = "实到", example = "28") @Nullable Integer present,
        @Heading(value = "请假", example = "2") @Nullable Integer excused,
        @Heading(value = "缺席", example = "1") @Nullable Integer absent,
        @Heading(value = "参加人员", example = "DY0001；DY0002") Words attendees,
        @Heading(value = "应到有表决权", example = "29") @Nullable Integer votersDue,
        @Heading(value = "实到有表决权", example = "27") @Nullable Integer votersPresent,
        @Heading(value = "赞成票", example = "25") @Nullable Integer votesFor,

        @Heading(value = "四有要素", words = "四有要素", example = "有主题；有主讲；有讨论；有收获")
        Words elements,

        @Heading(value = "学时", example = "2") @Nullable BigDecimal hours,
        @Heading(value = "审批日期") @Nullable LocalDate approvedOn,

        @Heading(value = "录入日期", example = "2023-03-02") @Nullable
        LocalDate enteredOn,

        @Heading(value = "佐证材料") Words evidence)
        implements Fact {

    @Override
    public LocalDate date() {
        return heldOn;
    }

    @Override
    public Words people() {
        return attendees;
    }

    @Override
    public String label() {
        return topic != null ? topic : kinds.toString();
    }
}
