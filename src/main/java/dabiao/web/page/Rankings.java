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
