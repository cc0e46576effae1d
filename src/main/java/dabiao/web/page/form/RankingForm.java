package dabiao.web.page.form;

import dabiao.report.RankingView;
import dabiao.report.RankingView.ContenderView;
import dabiao.report.RankingView.DimensionView;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 五星十佳排名. */
final class RankingForm {

    private static final String SIGNED =
            "统计人：                复核人：                负责人：                日期：    年    月    日";

    private RankingForm() {}

    static Table of(int year, List<RankingView> rankings, String basis) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (RankingView ranking : rankings) {
            Stream.concat(ranking.ranked().stream(), ranking.excluded().stream())
                    .forEach(it -> rows.add(row(ranking, it)));
        }
        return new Table(
                year + " 年度五星十佳积分排名",
                List.of(basis),
                List.of(
                        new Column("对象类型", 12),
                        new Column("名次", 7),
                        new Column("十佳", 7),
                        new Column("编号", 12),
                        new Column("名称", 18),
                        new Column("党组织", 10),
                        new Column("总分", 9),
                        new Column("上年结转", 9),
                        new Column("星数", 7),
                        new Column("各维度（★ 到线）", 40),
                        new Column("等次", 9),
                        new Column("说明", 36)),
                rows,
                List.of(SIGNED));
    }

    private static List<? extends @Nullable Object> row(RankingView ranking, ContenderView it) {
        return Forms.cells(
                ranking.name(),
                it.rank() == 0 ? "不参评" : it.rank(),
                it.best() ? "是" : it.undecided() ? "待定" : "",
                it.code(),
                it.name(),
                it.organisation(),
                it.total(),
                it.carried(),
                it.stars(),
                it.dimensions().stream().map(RankingForm::dimension).collect(Collectors.joining("；")),
                it.grade(),
                String.join("；", it.reasons()));
    }

    private static String dimension(DimensionView it) {
        return it.dimension() + " " + it.sum().toPlainString() + (it.star() ? "★" : "");
    }
}
