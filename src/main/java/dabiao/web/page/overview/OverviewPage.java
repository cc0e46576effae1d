package dabiao.web.page.overview;

import dabiao.fact.Scope;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 总览 and 名单. */
@Controller
final class OverviewPage {

    private final Results results;
    private final ReadFigures figures;
    private final BranchList branches;
    private final Units units;
    private final Words words;

    OverviewPage(Results results, ReadFigures figures, BranchList branches, Units units, Words words) {
        this.results = results;
        this.figures = figures;
        this.branches = branches;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/")
    String overview(Filter filter, Scope scope, Model model) {
        var chosen = results.chosen(filter.year());
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var read = list(chosen, filter.at(chosen.year()), scope, model);
        model.addAttribute("figures", read);
        model.addAttribute("charts", new Charts(read));
        return "overview";
    }

    @GetMapping("/branches")
    String branches(Filter filter, Scope scope, Model model) {
        var chosen = results.chosen(filter.year());
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        list(chosen, filter.at(chosen.year()), scope, model);
        return "branches";
    }

    private Figures list(Chosen chosen, Filter filter, Scope scope, Model model) {
        long batch = chosen.judged().batch();
        var read = figures.of(chosen.judged(), chosen.runId(), units.part(batch, scope, filter.unit()));
        model.addAttribute("filter", filter);
        var all = units.of(batch, scope);
        model.addAttribute("units", all);
        model.addAttribute(
                "unit",
                all.stream()
                        .filter(it -> it.code().equals(filter.unit()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("page", branches.page(chosen, filter, scope));
        model.addAttribute("stars", read.stars());
        model.addAttribute("words", words.of(filter, chosen));
        return read;
    }
}
