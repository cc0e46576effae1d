package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.report.RankingView;
import dabiao.report.RankingView.ContenderView;
import dabiao.report.RankingView.DimensionView;
import dabiao.web.page.Rankings;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 五星十佳排名. */
@Component
@Order(4)
final class RankingsForm implements Form {

    private static final List<Column> COLUMNS = List.of(
            new Column("对象类型", 12),
            new Column("名次", 9),
            new Column("十佳", 7),
            new Column("编号", 13),
            new Column("名称", 18),
            new Column("党组织", 10),
            new Column("总分", 9),
            new Column("上年结转", 9),
            new Column("星数", 7),
            new Column("各维度（★ 到线）", 40),
            new Column("等次", 9),
            new Column("说明", 36));

    private final Rankings rankings;

    RankingsForm(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public String file() {
        return "rankings";
    }

    @Override
    public String name() {
        return "五星十佳排名";
    }

    @Override
    public String says() {
        return "每个对象一行：名次、总分、各维度的星、等次、并列和不参评的原因";
    }

    @Override
    public About about() {
        return About.ALL;
    }

    @Override
    public int printed() {
        return Integer.MAX_VALUE - 1;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        var remarks = new ArrayList<>(List.of(Lines.basis(asked.chosen())));
        for (RankingView kind : rankings.kinds(asked.chosen())) {
            rankings.first(asked.chosen(), kind.kind(), asked.scope(), asked.ranks())
                    .ifPresent(it -> {
                        Stream.concat(it.ranking().ranked().stream(), it.ranking().excluded().stream())
                                .forEach(contender -> rows.add(row(kind, contender)));
                        part(it, asked).ifPresent(remarks::add);
                    });
        }
        return List.of(new Table(name(), asked.year() + " 年度五星十佳积分排名", remarks, COLUMNS, rows, List.of(Lines.COUNTED)));
    }

    private static Optional<String> part(Rankings.First first, Asked asked) {
        return Math.max(first.ranked(), first.excluded()) <= asked.ranks()
                ? Optional.empty()
                : Optional.of("%s共 %d 个排名、%d 个不参评，这里各列前 %d 个，全部请下载 Excel。"
                        .formatted(first.ranking().name(), first.ranked(), first.excluded(), asked.ranks()));
    }

    private static List<? extends @Nullable Object> row(RankingView ranking, ContenderView it) {
        return cells(
                ranking.name(),
                it.rank() == 0 ? "不参评" : it.rank(),
                it.best() ? "是" : it.undecided() ? "待定" : "",
                it.code(),
                it.name(),
                it.organisation(),
                it.total(),
                it.carried(),
                it.stars(),
                it.dimensions().stream().map(RankingsForm::dimension).collect(Collectors.joining("；")),
                it.grade(),
                String.join("；", it.reasons()));
    }

    private static String dimension(DimensionView it) {
        return it.dimension() + " " + it.sum().toPlainString() + (it.star() ? "★" : "");
    }
}
