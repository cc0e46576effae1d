package dabiao.web.page.appraisal;

import dabiao.appraisal.ReadSelfScores;
import dabiao.appraisal.SelfScores;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.fact.Scope;
import dabiao.web.page.Chosen;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 自评对照, every organisation, to take away. */
@Controller
final class SelfScoresCsv {

    private static final List<String> HEADINGS = List.of("编号", "党组织", "自评总分", "得分", "豁免、更正前得分", "满分", "自评高出");

    private final ReadSelfScores read;
    private final SelfScoresPage.Heads heads;

    SelfScoresCsv(ReadSelfScores read, SelfScoresPage.Heads heads) {
        this.read = read;
        this.heads = heads;
    }

    @GetMapping("/self-scores/all.csv")
    void list(@RequestParam @Nullable Integer year, Scope scope, HttpServletResponse response) {
        var chosen = heads.results().chosen(year);
        chosen.judged();
        Listing.send(chosen.year() + "年度自评对照.csv", HEADINGS, response, it -> fill(it, chosen, scope));
    }

    private void fill(Listing listing, Chosen chosen, Scope scope) {
        long batch = heads.facts().newestBatch();
        var some = heads.after(chosen, "", scope);
        while (!some.isEmpty()) {
            var codes = some.stream().map(StoredAssessment::organisation).toList();
            var own = read.of(codes, chosen.year(), batch);
            some.forEach(it -> add(it, own.getOrDefault(it.organisation(), SelfScores.NONE), listing));
            some = heads.after(chosen, codes.get(codes.size() - 1), scope);
        }
    }

    private static void add(StoredAssessment it, SelfScores own, Listing listing) {
        boolean rated = !it.hasFailed() && it.marks().full().signum() > 0;
        listing.row(
                it.organisation(),
                it.name(),
                own.total(),
                rated ? it.marks().effective() : null,
                rated ? it.marks().raw() : null,
                rated ? it.marks().full() : null,
                rated ? SelfScores.above(own.total(), it.marks().effective()) : null);
    }
}
