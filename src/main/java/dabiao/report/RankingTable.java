package dabiao.report;

import dabiao.report.RankingView.ContenderView;
import dabiao.report.TextTable.Column;
import dabiao.yearend.settle.Contender;
import dabiao.yearend.settle.Ranking;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The year's points as tables of text or CSV. */
public final class RankingTable {

    private static final String BOM = "\uFEFF";

    private RankingTable() {}

    /** A table for each kind of object; those who are not ranked come last, each with its reason. */
    public static String text(List<Ranking> rankings) {
        return rankings.stream().map(RankingTable::text).collect(Collectors.joining("\n"));
    }

    private static String text(Ranking ranking) {
        var table = TextTable.of(
                Column.right("名次"),
                Column.left("十佳"),
                Column.left("编号"),
                Column.left("名称"),
                Column.left("党组织"),
                Column.right("总分"),
                Column.right("星数"),
                Column.left("各维度（★ 到线）"),
                Column.left("等次"),
                Column.left("说明"));
        all(ranking)
                .forEach(it -> table.row(
                        rank(it),
                        best(it),
                        it.code(),
                        it.name(),
                        it.organisation(),
                        Numbers.plain(it.total()),
                        String.valueOf(it.stars()),
                        dimensions(it),
                        it.grade(),
                        why(it)));
        var note = ranking.note().isEmpty() ? "" : "（" + ranking.note() + "）";
        return "%d 年度%s%s\n%s".formatted(ranking.year(), ranking.name(), note, table);
    }

    /** One row for each object of every kind; with a BOM, so that Excel reads it as UTF-8. */
    public static String csv(List<Ranking> rankings) {
        return lines(rankings.stream().map(RankingView::of).toList());
    }

    /** The same of rankings as they are shown. */
    public static String lines(List<RankingView> rankings) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord("年度", "对象类型", "名次", "十佳", "编号", "名称", "党组织", "总分", "上年结转", "星数", "各维度", "等次", "说明");
        for (RankingView ranking : rankings) {
            Stream.concat(ranking.ranked().stream(), ranking.excluded().stream())
                    .forEach(it -> csv.writeRecord(cells(ranking, it)));
        }
        return BOM + text;
    }

    private static List<String> cells(RankingView ranking, ContenderView it) {
        return List.of(
                String.valueOf(ranking.year()),
                AssessmentTable.safe(ranking.name()),
                it.rank() == 0 ? "不参评" : String.valueOf(it.rank()),
                it.best() ? "是" : it.undecided() ? "待定" : "",
                AssessmentTable.safe(it.code()),
                AssessmentTable.safe(it.name()),
                AssessmentTable.safe(it.organisation()),
                Numbers.plain(it.total()),
                Numbers.plain(it.carried()),
                String.valueOf(it.stars()),
                it.dimensions().stream()
                        .map(one -> one.dimension() + " " + Numbers.plain(one.sum()) + (one.star() ? "★" : ""))
                        .collect(Collectors.joining("；")),
                it.grade(),
                AssessmentTable.safe(why(it)));
    }

    /** Its reasons, and how many entries did not count in full. */
    private static String why(ContenderView it) {
        long cut = Stream.concat(it.dimensions().stream().flatMap(one -> one.entries().stream()), it.foreign().stream())
                .filter(one -> one.points().compareTo(one.counted()) != 0)
                .count();
        var entries = cut == 0 ? Stream.<String>empty() : Stream.of(cut + " 笔未全部计入");
        return Stream.concat(it.reasons().stream(), entries).collect(Collectors.joining("；"));
    }

    private static Stream<Contender> all(Ranking ranking) {
        return Stream.concat(ranking.ranked().stream(), ranking.excluded().stream());
    }

    private static String rank(Contender it) {
        return it.rank() == 0 ? "不参评" : String.valueOf(it.rank());
    }

    private static String best(Contender it) {
        return it.best() ? "是" : it.undecided() ? "待定" : "";
    }

    private static String dimensions(Contender it) {
        return it.tallies().stream()
                .map(one -> one.dimension() + " " + Numbers.plain(one.sum()) + (one.hasStar() ? "★" : ""))
                .collect(Collectors.joining("；"));
    }

    /** Its reasons, and how many entries did not count in full. */
    private static String why(Contender it) {
        long cut = it.counts().entries().filter(one -> !one.isWhole()).count();
        var entries = cut == 0 ? Stream.<String>empty() : Stream.of(cut + " 笔未全部计入");
        return Stream.concat(it.reasons().stream(), entries).collect(Collectors.joining("；"));
    }
}
