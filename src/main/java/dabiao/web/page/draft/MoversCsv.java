package dabiao.web.page.draft;

import dabiao.publishing.draft.TryDraft;
import dabiao.report.ImpactView.ShiftView;
import dabiao.report.ImpactViews;
import dabiao.web.page.Results;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who would come out differently under a draft, to take away. */
@Controller
final class MoversCsv {

    private static final List<String> HEADINGS = List.of("编号", "党组织", "现行星级", "草稿星级", "现行得分", "草稿得分", "增减", "原因");

    private final Desk desk;
    private final TryDraft trying;
    private final Results results;

    MoversCsv(Desk desk, TryDraft trying, Results results) {
        this.desk = desk;
        this.trying = trying;
        this.results = results;
    }

    /** Those that fall most first. Judged before the answer begins, since a draft may turn out not to be fit for it. */
    @GetMapping("/drafts/{id}/impact/movers.csv")
    void list(@PathVariable long id, @RequestParam int year, HttpServletResponse response) {
        var impacted = trying.impact(desk.draft(id, new ExtendedModelMap()), year, Desk.usualDay(year));
        var rows = ImpactViews.of(impacted.preview().of(impacted.draft())).shifts().stream()
                .map(this::cells)
                .toList();
        Listing.send("草稿%d影响%d年度.csv".formatted(id, year), HEADINGS, response, it -> rows.forEach(it::row));
    }

    private @Nullable Object[] cells(ShiftView it) {
        return new @Nullable Object[] {
            it.organisation(),
            it.name(),
            it.starBefore(),
            it.starAfter(),
            it.scoreBefore(),
            it.scoreAfter(),
            it.gain(),
            results.shown(it.organisation(), it.causes())
        };
    }
}
