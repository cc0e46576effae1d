package dabiao.web.page.closing;

import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.decision.RequestState;
import dabiao.decision.closing.Checklist;
import dabiao.decision.closing.CloseByTwo;
import dabiao.decision.closing.Closing;
import dabiao.decision.closing.Closings;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.publishing.FrozenEditions;
import dabiao.rulebook.Edition;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import dabiao.yearend.ClosedYears;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 年度关账: one person asks, another agrees, and nothing may be open. */
@Controller
@RequestMapping("/year-end/closing")
final class ClosingPage {

    private final Results results;
    private final Checklist checklist;
    private final CloseByTwo close;
    private final Past past;

    ClosingPage(Results results, Checklist checklist, CloseByTwo close, Past past) {
        this.results = results;
        this.checklist = checklist;
        this.close = close;
        this.past = past;
    }

    /** What was asked for and closed before, and under which rules. */
    @Component("pastClosings")
    record Past(Closings closings, ClosedYears years, FrozenEditions frozen, KnownRulebooks rulebooks) {

        /** The editions that judge the year that is looked at. */
        List<Edition> editions(Chosen chosen) {
            var fingerprint = chosen.judged().fingerprint();
            var ids = frozen.of(fingerprint, chosen.year());
            return rulebooks
                    .find(fingerprint)
                    .map(it -> rulebooks.read(it).editions().stream()
                            .filter(edition -> ids.contains(edition.id()))
                            .toList())
                    .orElse(List.of());
        }
    }

    @GetMapping
    String page(@RequestParam @Nullable Integer year, Model model) {
        var chosen = results.chosen(year);
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var asked = past.closings.findFirstByClosingYearAndStateOrderByIdDesc(chosen.year(), RequestState.ASKED.name());
        model.addAttribute("open", checklist.open(chosen.year()));
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute("closed", past.years.findByClosedYear(chosen.year()).orElse(null));
        model.addAttribute("frozen", past.editions(chosen));
        model.addAttribute(
                "earlier",
                past.closings.findAllByOrderByIdDesc().stream()
                        .filter(it -> it.closingYear() == chosen.year() && it.stands() != RequestState.ASKED)
                        .toList());
        return "closing";
    }

    @PostMapping
    String ask(@RequestParam int year, @RequestParam(defaultValue = "") String reason, Principal who, Model model) {
        return done(year, model, () -> {
            close.ask(year, reason, who.getName());
            return "已提请关账，等另一个人批准。";
        });
    }

    @PostMapping("/approval")
    String approve(@RequestParam int year, Principal who, Model model) {
        return done(year, model, () -> {
            close.approve(year, who.getName());
            return "%d 年度已关账，星级就此确定。".formatted(year);
        });
    }

    @PostMapping("/rejection")
    String reject(@RequestParam int year, @RequestParam(defaultValue = "") String reason, Principal who, Model model) {
        return done(year, model, () -> {
            Closing rejected = close.reject(year, reason, who.getName());
            return "%d 年度没有关账，理由已记下：%s".formatted(year, rejected.answer());
        });
    }

    private String done(int year, Model model, Supplier<String> deed) {
        try {
            model.addAttribute("said", deed.get());
        } catch (Refused e) {
            model.addAttribute(
                    "wrong", e.problems().stream().map(Problem::toString).toList());
        }
        return page(year, model);
    }
}
