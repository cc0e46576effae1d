package dabiao.web.page;

import dabiao.assessment.archive.StoredRankings;
import dabiao.fact.Scope;
import dabiao.report.RankingView;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the objects of the points contest stand in a year. Safe to share. */
@Component
public final class Rankings {

    private final StoredRankings rankings;

    Rankings(StoredRankings rankings) {
        this.rankings = rankings;
    }

    /** One for each kind of object; nothing where no points are ranked. */
    public List<RankingView> of(Chosen chosen, Scope scope) {
        return rankings.of(chosen.runId(), scope).stream().map(RankingView::of).toList();
    }
}
