package dabiao.web.page.branch;

import dabiao.fact.Scope;
import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.FindingView;
import dabiao.web.page.Absent;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import dabiao.web.page.standard.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 为什么: one criterion of one organisation, down to the records. */
@Controller
final class WhyPage {

    private final Results results;
    private final Files files;

    WhyPage(Results results, Files files) {
        this.results = results;
        this.files = files;
    }

    /** How the criterion stood in a year. */
    public record Past(int year, FindingView finding) {}

    @GetMapping("/branches/{code}/criteria/{criterion}")
    String why(
            @PathVariable String code,
            @PathVariable String criterion,
            @RequestParam @Nullable Integer year,
            Scope scope,
            Model model) {
        var chosen = results.chosen(year);
        var head = results.head(chosen, code, scope).orElseThrow(() -> BranchPage.unknown(chosen, code));
        if (head.hasFailed()) {
            throw new Absent(head.name() + " 在 " + chosen.year() + " 年度没有考核成功，没有逐项结果。");
        }
        var view = results.view(head);
        var finding = finding(view, criterion)
                .orElseThrow(() -> new Absent("%s的考核里没有指标“%s”。".formatted(head.name(), criterion)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("head", head);
        model.addAttribute("view", view);
        model.addAttribute("it", finding);
        model.addAttribute("sources", Sources.of(finding, view.rulebook().fingerprint(), files));
        model.addAttribute("past", past(chosen, code, criterion, scope));
        return "why";
    }

    /** Newest first. */
    private List<Past> past(Chosen chosen, String code, String criterion, Scope scope) {
        return chosen.years().stream()
                .flatMap(it -> past(it, code, criterion, scope).stream())
                .toList();
    }

    private Optional<Past> past(int year, String code, String criterion, Scope scope) {
        return results.head(results.chosen(year), code, scope)
                .filter(it -> !it.hasFailed())
                .flatMap(it -> finding(results.view(it), criterion))
                .map(it -> new Past(year, it));
    }

    private static Optional<FindingView> finding(AssessmentView view, String criterion) {
        return view.findings().stream()
                .filter(it -> it.criterion().equals(criterion))
                .findFirst();
    }
}
