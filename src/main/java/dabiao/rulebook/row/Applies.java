package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import org.jspecify.annotations.Nullable;

/** A named class of organisations: those with at least, at most so many rows of a ledger that satisfy some conditions. */
@Titled(title = "适用", file = "applies")
public record Applies(
        @Heading(value = "名称", required = true, example = "设支委会")
        String name,

        @Heading(value = "台账", required = true, example = "内设机构")
        String ledger,

        @Heading(value = "类型", example = "支委会") Words kinds,
        @Heading(value = "标签") Words tags,
        @Heading(value = "条件") Words conditions,

        @Heading(value = "时点", required = true, example = "全期")
        Moment on,

        @Heading(value = "最少", example = "1") @Nullable Integer least,
        @Heading(value = "最多") @Nullable Integer most,

        @Heading(value = "不适用说明", required = true, example = "未设支委会，不作要求")
        String otherwise,

        Place place)
        implements Selection {}
