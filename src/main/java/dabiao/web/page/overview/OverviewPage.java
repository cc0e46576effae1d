package dabiao.web.page.overview;

import dabiao.fact.Scope;
import dabiao.web.page.Chosen;
import dabiao.web.page.Named;
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
    private final Named named;

    OverviewPage(Results results, ReadFigures figures, BranchList branches, Named named) {
        this.results = results;
        this.figures = figures;
        this.branches = branches;
        this.named = named;
    }

    @GetMapping("/")
    String overview(Filter filter, Scope scope, Model model) {
        var chosen = results.chosen(filter.year());
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var read = figures.of(chosen.judged(), chosen.runId(), scope);
        model.addAttribute("figures", read);
        model.addAttribute("charts", new Charts(read));
        list(chosen, filter, scope, model);
        return "overview";
    }

    @GetMapping("/branches")
    String branches(Filter filter, Scope scope, Model model) {
        var chosen = results.chosen(filter.year());
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        list(chosen, filter, scope, model);
        return "branches";
    }

    private void list(Chosen chosen, Filter filter, Scope scope, Model model) {
        var here = filter.year() == null ? at(filter, chosen.year()) : filter;
        var read = figures.of(chosen.judged(), chosen.runId(), scope);
        model.addAttribute("filter", here);
        model.addAttribute("page", branches.page(chosen, here, scope));
        model.addAttribute("stars", read.stars());
        model.addAttribute("words", Words.of(here, named.criteria(chosen.judged())));
    }

    private static Filter at(Filter it, int year) {
        return new Filter(
                year,
                it.q(),
                it.star(),
                it.standard(),
                it.met(),
                it.criterion(),
                it.status(),
                it.flag(),
                it.from(),
                it.to(),
                it.sort(),
                it.page());
    }
}
