package dabiao.web.page;

import dabiao.assessment.archive.RankingRow;
import dabiao.assessment.archive.RankingRow.ContenderRow;
import dabiao.assessment.archive.StoredRankings;
import dabiao.fact.Scope;
import dabiao.report.Mask;
import dabiao.report.RankingView;
import dabiao.web.security.Privacy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the objects of the points contest stand in a year. Safe to share. */
@Component
public final class Rankings {

    private final StoredRankings rankings;
    private final Privacy privacy;

    Rankings(StoredRankings rankings, Privacy privacy) {
        this.rankings = rankings;
        this.privacy = privacy;
    }

    /**
     * The first of one kind of object.
     *
     * @param ranked how many are ranked, shown or not
     * @param excluded how many are not
     */
    public record First(RankingView ranking, long ranked, long excluded) {}

    /** What the kinds of objects are called, without the objects. */
    public List<RankingView> kinds(Chosen chosen) {
        return rankings.kinds(chosen.runId()).stream().map(RankingView::of).toList();
    }

    /** No more than so many that are ranked, and so many that are not. */
    public Optional<First> first(Chosen chosen, String kind, Scope scope, int most) {
        return rankings.of(chosen.runId(), kind, scope).map(it -> first(it, most));
    }

    private First first(RankingRow row, int most) {
        var split = row.contenders().stream().collect(Collectors.partitioningBy(ContenderRow::isRanked));
        var ranked = split.getOrDefault(true, List.of());
        var excluded = split.getOrDefault(false, List.of());
        var some = Stream.concat(ranked.stream().limit(most), excluded.stream().limit(most))
                .toList();
        var shown = shown(new RankingRow(row.kind(), row.json(), some), new HashMap<>());
        return new First(RankingView.of(shown), ranked.size(), excluded.size());
    }

    /** One for each kind of object; nothing where no points are ranked. */
    public List<RankingView> of(Chosen chosen, Scope scope) {
        var masks = new HashMap<String, Mask>();
        return rankings.of(chosen.runId(), scope).stream()
                .map(it -> shown(it, masks))
                .map(RankingView::of)
                .toList();
    }

    private RankingRow shown(RankingRow row, Map<String, Mask> masks) {
        return new RankingRow(
                row.kind(),
                row.json(),
                row.contenders().stream().map(it -> shown(it, masks)).toList());
    }

    private ContenderRow shown(ContenderRow row, Map<String, Mask> masks) {
        var mask = masks.computeIfAbsent(row.organisation(), privacy::of);
        return new ContenderRow(row.organisation(), mask.json(row.json()));
    }
}
