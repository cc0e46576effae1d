package dabiao.web.page.draft;

import dabiao.impact.Impact;
import dabiao.problem.Refused;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.TryDraft;
import dabiao.report.ImpactView;
import dabiao.report.ImpactViews;
import dabiao.report.Json;
import dabiao.trial.Outcome;
import dabiao.web.page.Absent;
import dabiao.web.page.Results;
import dabiao.web.security.Privacy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would do: to its own scenarios, and to everybody. Nothing is changed. */
@Controller
final class ImpactPage {

    private static final int AT_ONCE = 100;

    private final Desk desk;
    private final TryDraft trying;
    private final Results results;
    private final Privacy privacy;

    ImpactPage(Desk desk, TryDraft trying, Results results, Privacy privacy) {
        this.desk = desk;
        this.trying = trying;
        this.results = results;
        this.privacy = privacy;
    }

    /** One flow of a Sankey diagram. */
    public record Flow(String source, String target, int value) {}

    /** A picture of who went from which star to which. */
    public record Flows(List<String> left, List<String> right, List<Flow> links) {}

    @GetMapping("/drafts/{id}/trial")
    String trial(@PathVariable long id, Model model) {
        desk.draft(id, model);
        return "trial";
    }

    @GetMapping("/drafts/{id}/trial/result")
    String tried(@PathVariable long id, Model model, HttpServletResponse response) {
        var draft = desk.draft(id, model);
        try {
            var outcomes = trying.scenarios(draft);
            var byState = new LinkedHashMap<Outcome.State, Long>();
            for (Outcome.State state : Outcome.State.values()) {
                byState.put(
                        state,
                        outcomes.stream().filter(it -> it.state() == state).count());
            }
            model.addAttribute("outcomes", outcomes);
            model.addAttribute("states", byState);
        } catch (Refused e) {
            Desk.refuse(e, model, response);
        }
        return "trial";
    }

    @GetMapping("/drafts/{id}/impact")
    String impact(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Model model) {
        desk.draft(id, model);
        model.addAttribute("chosen", results.chosen(year));
        return "impact";
    }

    @GetMapping("/drafts/{id}/impact/result")
    String impacted(
            @PathVariable long id,
            @RequestParam int year,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletResponse response) {
        var draft = desk.draft(id, model);
        model.addAttribute("chosen", results.chosen(year));
        try {
            var impact = of(draft, year);
            var shifts = impact.shifts();
            int last = Math.max(1, (shifts.size() + AT_ONCE - 1) / AT_ONCE);
            int shown = Math.max(1, Math.min(page, last));
            model.addAttribute("impact", impact);
            model.addAttribute("flows", Json.write(flows(impact.stars())));
            model.addAttribute(
                    "movers", shifts.subList((shown - 1) * AT_ONCE, Math.min(shifts.size(), shown * AT_ONCE)));
            model.addAttribute("page", shown);
            model.addAttribute("last", last);
        } catch (Refused e) {
            Desk.refuse(e, model, response);
        }
        return "impact";
    }

    /** One organisation under both rulebooks, criterion by criterion. */
    @GetMapping("/drafts/{id}/impact/{organisation}")
    String explained(@PathVariable long id, @PathVariable String organisation, @RequestParam int year, Model model) {
        var draft = desk.draft(id, model);
        var impacted = trying.impact(draft, year, Desk.usualDay(year));
        var preview = impacted.preview();
        var view = ImpactViews.of(
                preview.of(impacted.draft()).only(organisation), it -> preview.explain(organisation, impacted.draft()));
        if (view.shifts().isEmpty()) {
            throw new Absent("党组织 %s 在 %d 年度不受这份草稿影响，或者没有这个党组织。".formatted(organisation, year));
        }
        model.addAttribute("shift", view.shifts().get(0).through(privacy.of(organisation)));
        model.addAttribute("year", year);
        return "impact-branch";
    }

    private ImpactView of(Draft draft, int year) {
        var impacted = trying.impact(draft, year, Desk.usualDay(year));
        return ImpactViews.of(impacted.preview().of(impacted.draft()));
    }

    private static Flows flows(List<Impact.StarMove> moves) {
        return new Flows(
                moves.stream().map(Impact.StarMove::from).distinct().toList(),
                moves.stream()
                        .sorted(Comparator.comparingInt(Impact.StarMove::toLevel)
                                .reversed())
                        .map(Impact.StarMove::to)
                        .distinct()
                        .toList(),
                moves.stream()
                        .map(it -> new Flow("现行·" + it.from(), "草稿·" + it.to(), it.count()))
                        .toList());
    }
}
