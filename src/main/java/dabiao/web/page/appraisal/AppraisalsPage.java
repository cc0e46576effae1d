package dabiao.web.page.appraisal;

import dabiao.appraisal.Outstanding;
import dabiao.appraisal.Owed;
import dabiao.fact.Scope;
import dabiao.web.page.Results;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评定: what people still have to give, and what they gave. */
@Controller
final class AppraisalsPage {

    private final Results results;
    private final Outstanding outstanding;

    AppraisalsPage(Results results, Outstanding outstanding) {
        this.results = results;
        this.outstanding = outstanding;
    }

    @GetMapping("/appraisals")
    String list(
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "branch") String by,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "1") int page,
            Scope scope,
            Model model) {
        var chosen = results.chosen(year);
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var all = outstanding.of(chosen.judged(), scope);
        var open = all.stream().filter(Owed::isOpen).toList();
        var given = all.stream().filter(it -> !it.isOpen()).toList();
        boolean opens = !"given".equals(show);
        boolean byCriterion = "criterion".equals(by);
        model.addAttribute("open", open.size());
        model.addAttribute("given", given.size());
        model.addAttribute("show", opens ? "open" : "given");
        model.addAttribute("by", byCriterion ? "criterion" : "branch");
        model.addAttribute("listed", Listed.of(List.copyOf(opens ? open : given), byCriterion, page));
        return "appraisals";
    }
}
