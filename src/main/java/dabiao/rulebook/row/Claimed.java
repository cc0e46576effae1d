package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** What a claimed figure is compared with: which rows of which ledger count, and how. */
@Titled(title = "申报核对", file = "claims")
public record Claimed(
        @Heading(value = "申报项目", required = true, words = "申报项目", example = "党员大会次数")
        String claim,

        @Heading(value = "台账", required = true, example = "活动")
        String ledger,

        @Heading(value = "类型", example = "党员大会") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "条件") Words conditions,

        @Heading(value = "计法", required = true, example = "记录数")
        Reckoning reckoning,

        @Heading(value = "栏目", example = "份数") @Nullable String column,
        Place place)
        implements Placed {}
