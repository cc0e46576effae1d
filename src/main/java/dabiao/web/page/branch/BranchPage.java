package dabiao.web.page.branch;

import dabiao.appraisal.ReadSelfScores;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.report.AssessmentView;
import dabiao.web.page.Absent;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 支部成绩单. */
@Controller
final class BranchPage {

    private final Results results;
    private final FactStore facts;
    private final ReadSelfScores selfScores;

    BranchPage(Results results, FactStore facts, ReadSelfScores selfScores) {
        this.results = results;
        this.facts = facts;
        this.selfScores = selfScores;
    }

    @GetMapping("/branches/{code}")
    String branch(@PathVariable String code, @RequestParam @Nullable Integer year, Scope scope, Model model) {
        var chosen = results.chosen(year);
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var head = results.head(chosen, code, scope).orElseThrow(() -> unknown(chosen, code));
        model.addAttribute("head", head);
        if (head.hasFailed()) {
            return "branch-failed";
        }
        fill(chosen, head, scope, model);
        return "branch";
    }

    private void fill(Chosen chosen, StoredAssessment head, Scope scope, Model model) {
        var view = results.view(head);
        var before = before(chosen, head.organisation(), scope);
        model.addAttribute("view", view);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("groups", Group.of(view, before));
        model.addAttribute(
                "missed", view.findings().stream().filter(Group::isMissed).toList());
        model.addAttribute("moved", Moved.between(before, view));
        model.addAttribute("owed", PeriodRow.of(view));
        model.addAttribute("radar", Radar.of(view, before));
        ledgers(chosen.year(), head, model);
    }

    /** The calendar shows what is known now; what stands beside the score is as it was judged. */
    private void ledgers(int year, StoredAssessment head, Model model) {
        var code = head.organisation();
        long judged = head.basis().batch();
        long newest = facts.newestBatch();
        model.addAttribute("newest", newest > judged ? newest : null);
        model.addAttribute("own", selfScores.of(code, year, judged));
        var now = facts.dossier(code, year, newest);
        var then = newest == judged ? now : facts.dossier(code, year, judged);
        now.ifPresent(it -> model.addAttribute("held", KindRow.of(it, year)));
        then.ifPresent(it -> model.addAttribute("decisions", Decided.of(it, results)));
    }

    private Optional<AssessmentView> before(Chosen chosen, String organisation, Scope scope) {
        var last = results.chosen(chosen.year() - 1);
        return last.isJudged()
                ? results.head(last, organisation, scope)
                        .filter(it -> !it.hasFailed())
                        .map(results::view)
                : Optional.empty();
    }

    static Absent unknown(Chosen chosen, String code) {
        return new Absent("%d 年度的考核里没有编号为“%s”的党组织。".formatted(chosen.year(), code));
    }
}
