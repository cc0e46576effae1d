package dabiao.web.page.appraisal;

import dabiao.appraisal.HandInSelfScores;
import dabiao.appraisal.ReadSelfScores;
import dabiao.appraisal.SelfScores;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.report.AssessmentView.FindingView;
import dabiao.web.page.Absent;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 自评: what organisations say of themselves beside what was computed, and a form to say it. */
@Controller
final class SelfScoresPage {

    private static final int SIZE = 50;
    private static final String MARKS = "m-";

    private final ReadSelfScores read;
    private final HandInSelfScores handIn;
    private final LookUp lookUp;
    private final Heads heads;

    SelfScoresPage(ReadSelfScores read, HandInSelfScores handIn, LookUp lookUp, Heads heads) {
        this.read = read;
        this.handIn = handIn;
        this.lookUp = lookUp;
        this.heads = heads;
    }

    @Component("selfScoredHeads")
    record Heads(Results results, StoredAssessments assessments, FactStore facts) {

        List<StoredAssessment> after(Chosen chosen, String code, Scope scope) {
            var wanted = Wanted.within(scope).run(chosen.runId());
            return assessments.page(wanted, new Cursor(code, Long.MAX_VALUE), SIZE + 1);
        }
    }

    /** One organisation in the list. */
    public record Line(
            StoredAssessment head,
            @Nullable BigDecimal own,
            @Nullable BigDecimal above) {

        static Line of(StoredAssessment head, SelfScores own) {
            var total = head.hasFailed() ? null : own.total();
            return new Line(
                    head, own.total(), SelfScores.above(total, head.marks().effective()));
        }
    }

    @GetMapping("/self-scores")
    String list(
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String after,
            Scope scope,
            Model model) {
        var chosen = heads.results.chosen(year);
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var found = heads.after(chosen, after, scope);
        var some = found.subList(0, Math.min(SIZE, found.size()));
        var own = read.of(
                some.stream().map(StoredAssessment::organisation).toList(), chosen.year(), heads.facts.newestBatch());
        model.addAttribute(
                "lines",
                some.stream()
                        .map(it -> Line.of(it, own.getOrDefault(it.organisation(), SelfScores.NONE)))
                        .toList());
        model.addAttribute(
                "next", found.size() > SIZE ? some.get(some.size() - 1).organisation() : null);
        return "self-scores";
    }

    @GetMapping("/self-scores/{organisation}")
    String form(@PathVariable String organisation, @RequestParam @Nullable Integer year, Scope scope, Model model) {
        var chosen = heads.results.chosen(year);
        var found = lookUp.find(organisation, scope)
                .orElseThrow(() -> new Absent("没有编号为“%s”的党组织。".formatted(organisation)));
        var findings = findings(chosen, organisation, scope);
        model.addAttribute("chosen", chosen);
        model.addAttribute("organisation", found);
        model.addAttribute("findings", findings);
        model.addAttribute("own", read.of(organisation, chosen.year(), heads.facts.newestBatch()));
        model.addAttribute("day", lookUp.usualDay(chosen.year()));
        return "self-score";
    }

    /** Empty cells are not handed in. */
    @PostMapping("/self-scores/{organisation}")
    String tell(
            @PathVariable String organisation,
            @RequestParam int year,
            @RequestParam Map<String, String> fields,
            Scope scope,
            Principal who,
            Model model) {
        if (lookUp.find(organisation, scope).isEmpty()) {
            throw new Absent("没有编号为“%s”的党组织。".formatted(organisation));
        }
        try {
            var marks = new LinkedHashMap<String, BigDecimal>();
            fields.forEach((name, text) -> {
                var number = name.startsWith(MARKS) ? Filled.number(text) : null;
                if (number != null) {
                    marks.put(name.substring(MARKS.length()), number);
                }
            });
            var day = Filled.day(fields.getOrDefault("date", ""));
            var told = new HandInSelfScores.Told(organisation, year, day, marks, fields.getOrDefault("why", ""));
            handIn.handIn(told, scope, who.getName());
            model.addAttribute("said", "自评已收下。再做一次年终考核后，成绩单和考核评分表上显示。");
        } catch (Refused e) {
            model.addAttribute("filled", fields);
            model.addAttribute(
                    "wrong", e.problems().stream().map(Problem::toString).toList());
        }
        return form(organisation, year, scope, model);
    }

    /** The criteria that give marks, as they were judged last. */
    private List<FindingView> findings(Chosen chosen, String organisation, Scope scope) {
        if (!chosen.isJudged()) {
            return List.of();
        }
        return heads
                .results
                .head(chosen, organisation, scope)
                .filter(it -> !it.hasFailed())
                .map(it -> heads.results.view(it).findings())
                .orElse(List.of())
                .stream()
                .filter(it -> it.points().full().signum() > 0)
                .toList();
    }
}
