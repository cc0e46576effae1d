package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** A kind of document owed for the year, by a day of that year where one is named (inclusive). */
@Titled(title = "资料", file = "documents")
public record Documents(
        @Heading(value = "编号", required = true, example = "ZR-01")
        String criterion,

        @Heading(value = "资料类型", required = true, words = "资料类型", example = "年度工作计划")
        Words kinds,

        @Heading(value = "标签", words = "标签") Words tags,

        @Heading(value = "最少份数", required = true, example = "1")
        int least,

        @Heading(value = "截止", example = "03-31") @Nullable MonthDay by,

        @Heading(value = "归属", required = true, example = "按所属年度")
        Attribution attribution,

        @Heading(value = "有效条件") Words conditions,
        Place place)
        implements Row {}
