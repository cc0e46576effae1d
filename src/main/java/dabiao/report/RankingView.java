package dabiao.report;

import dabiao.assessment.archive.RankingRow;
import dabiao.yearend.settle.Contender;
import dabiao.yearend.settle.CountedEntry;
import dabiao.yearend.settle.Ranking;
import dabiao.yearend.settle.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The points of one kind of object as they are shown and sent. */
public record RankingView(
        int year,
        String kind,
        String name,
        String note,
        int places,
        List<ContenderView> ranked,
        List<ContenderView> excluded) {

    /** {@code rank} is 0 for one who is not ranked, and then the reasons say why. */
    public record ContenderView(
            String code,
            String name,
            String organisation,
            int rank,
            boolean best,
            boolean undecided,
            BigDecimal carried,
            BigDecimal total,
            int stars,
            String grade,
            List<String> reasons,
            List<DimensionView> dimensions,
            List<EntryView> foreign) {}

    /** {@code months} are January to December. */
    public record DimensionView(
            String dimension,
            BigDecimal sum,
            BigDecimal line,
            boolean star,
            List<BigDecimal> months,
            List<EntryView> entries) {}

    /** An entry of the ledger; {@code reason} says why not all of it counted. */
    public record EntryView(
            String organisation, String code, LocalDate date, BigDecimal points, BigDecimal counted, String reason) {}

    public static RankingView of(Ranking it) {
        return new RankingView(
                it.year(),
                it.kind(),
                it.name(),
                it.note(),
                it.places(),
                it.ranked().stream().map(RankingView::of).toList(),
                it.excluded().stream().map(RankingView::of).toList());
    }

    /** What is said of all together. */
    static RankingView head(Ranking it) {
        return new RankingView(it.year(), it.kind(), it.name(), it.note(), it.places(), List.of(), List.of());
    }

    /** As it was kept. */
    public static RankingView of(RankingRow kept) {
        return Json.read(kept.json(), RankingView.class)
                .with(kept.contenders().stream()
                        .map(it -> Json.read(it.json(), ContenderView.class))
                        .toList());
    }

    /** What is said of all together. */
    public RankingView without() {
        return with(List.of());
    }

    /** The same with those contenders; those who are not ranked stand apart. */
    public RankingView with(List<ContenderView> all) {
        return new RankingView(
                year,
                kind,
                name,
                note,
                places,
                all.stream().filter(it -> it.rank() > 0).toList(),
                all.stream().filter(it -> it.rank() == 0).toList());
    }

    /** What is said of one alone. */
    static ContenderView of(Contender it) {
        var counts = it.counts();
        return new ContenderView(
                it.code(),
                it.name(),
                it.organisation(),
                it.rank(),
                it.best(),
                it.undecided(),
                Numbers.tidy(it.carried()),
                Numbers.tidy(it.total()),
                it.stars(),
                it.grade(),
                it.reasons(),
                counts.tallies().stream().map(RankingView::of).toList(),
                counts.foreign().stream().map(RankingView::of).toList());
    }

    private static DimensionView of(Tally it) {
        return new DimensionView(
                it.dimension(),
                Numbers.tidy(it.sum()),
                Numbers.tidy(it.line()),
                it.hasStar(),
                it.months().stream().map(Numbers::tidy).toList(),
                it.entries().stream().map(RankingView::of).toList());
    }

    private static EntryView of(CountedEntry it) {
        return new EntryView(
                it.organisation(),
                it.code(),
                it.date(),
                Numbers.tidy(it.points()),
                Numbers.tidy(it.counted()),
                it.reason());
    }
}
