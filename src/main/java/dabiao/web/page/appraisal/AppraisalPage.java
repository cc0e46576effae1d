package dabiao.web.page.appraisal;

import dabiao.appraisal.GiveAppraisal;
import dabiao.appraisal.GiveAppraisal.Because;
import dabiao.appraisal.Leeway;
import dabiao.appraisal.Standing;
import dabiao.appraisal.Target;
import dabiao.fact.Scope;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One criterion of one organisation that people mark or grade. */
@Controller
@RequestMapping("/appraisals/{organisation}/{criterion}")
final class AppraisalPage {

    private final LookUp lookUp;
    private final GiveAppraisal give;

    AppraisalPage(LookUp lookUp, GiveAppraisal give) {
        this.lookUp = lookUp;
        this.give = give;
    }

    /** What the address names; several kinds of rater are looked at one at a time. */
    public record Asked(
            String organisation,
            String criterion,
            int year,
            @Nullable String raterKind) {

        Target target() {
            return new Target(organisation, year, criterion, Filled.text(raterKind));
        }
    }

    @GetMapping
    String form(
            @PathVariable String organisation,
            @PathVariable String criterion,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String raterKind,
            Scope scope,
            Model model) {
        var target = new Target(organisation, year, criterion, raterKind);
        var leeway = lookUp.leeway(target, scope);
        var first = leeway.isBySeveral() && target.raterKind().isEmpty()
                ? new Target(organisation, year, criterion, leeway.raterKinds().get(0))
                : target;
        return shown(first, leeway, Filled.of(lookUp.standing(first, leeway), lookUp.usualDay(year)), model);
    }

    @PostMapping
    String give(Asked asked, Filled filled, Scope scope, Principal who, Model model, HttpServletResponse response) {
        var answering = new Answering(model, response);
        var target = asked.target();
        var leeway = lookUp.leeway(target, scope);
        try {
            var given = give.give(filled.giving(target), scope, who.getName());
            answering.model().addAttribute("said", "已评定：" + given.sentence() + "。" + lookUp.trial(target));
            return shown(target, leeway, Filled.of(given, lookUp.usualDay(target.year())), answering.model());
        } catch (Refused e) {
            return refused(target, leeway, filled, e, answering);
        }
    }

    @PostMapping("/withdrawal")
    String withdraw(Asked asked, Filled filled, Scope scope, Principal who, Model model, HttpServletResponse response) {
        var answering = new Answering(model, response);
        var target = asked.target();
        var leeway = lookUp.leeway(target, scope);
        try {
            give.withdraw(
                    target,
                    Filled.text(filled.version()),
                    scope,
                    new Because(Filled.text(filled.reason()), who.getName()));
            answering.model().addAttribute("said", "已收回，这一项又是待评定。收回的内容仍可在审计记录里查到。");
        } catch (Refused e) {
            answering.refused(e);
        }
        var now = lookUp.standing(target, leeway);
        return shown(target, leeway, Filled.of(now, lookUp.usualDay(target.year())), answering.model());
    }

    /** What a page answers with. */
    record Answering(Model model, HttpServletResponse response) {

        void refused(Refused e) {
            response.setStatus(
                    e.problems().stream().anyMatch(it -> it.code().endsWith("409"))
                            ? HttpServletResponse.SC_CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "wrong", e.problems().stream().map(Problem::toString).toList());
        }
    }

    /** What somebody else wrote stands beside what was filled in; it takes a second look to replace it. */
    private String refused(Target target, Leeway leeway, Filled filled, Refused e, Answering answering) {
        answering.refused(e);
        var now = lookUp.standing(target, leeway);
        boolean isOld = !now.version().equals(Filled.text(filled.version()));
        answering.model().addAttribute("theirs", isOld ? now : null);
        return shown(target, leeway, filled.seen(now), answering.model());
    }

    private String shown(Target target, Leeway leeway, Filled filled, Model model) {
        Standing now = lookUp.standing(target, leeway);
        model.addAttribute("target", target);
        model.addAttribute("name", lookUp.name(target.organisation()));
        model.addAttribute("leeway", leeway);
        model.addAttribute("standing", now);
        model.addAttribute("filled", filled);
        model.addAttribute("asOf", lookUp.asOf(target.year()));
        return "appraisal";
    }
}
