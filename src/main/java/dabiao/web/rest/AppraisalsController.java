package dabiao.web.rest;

import dabiao.appraisal.GiveAppraisal;
import dabiao.appraisal.Leeway;
import dabiao.appraisal.Leeways;
import dabiao.appraisal.Outstanding;
import dabiao.appraisal.Standing;
import dabiao.appraisal.Standings;
import dabiao.appraisal.Target;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/appraisals", produces = "application/json")
@Tag(name = "评定", description = "由人评分、评等次的指标：还要评什么，评定，收回。评定由上级或党务办公室作出，下次考核计入")
class AppraisalsController {

    private static final String DONE = "DONE";

    private final Outstanding outstanding;
    private final GiveAppraisal give;
    private final Looking looking;
    private final StoredRuns runs;

    AppraisalsController(Outstanding outstanding, GiveAppraisal give, Looking looking, StoredRuns runs) {
        this.outstanding = outstanding;
        this.give = give;
        this.looking = looking;
        this.runs = runs;
    }

    @GetMapping
    @Operation(summary = "由人评定的指标，按党组织；没有做完的年终考核时为空")
    List<AppraisalView.Item> list(
            @Parameter(description = "年度", example = "2023") @RequestParam int year,
            @Parameter(description = "只看还没有评的") @RequestParam(defaultValue = "false") boolean open,
            Scope scope) {
        return run(year)
                .map(it -> outstanding.of(it, scope).stream()
                        .filter(owed -> !open || owed.isOpen())
                        .map(AppraisalView.Item::of)
                        .toList())
                .orElse(List.of());
    }

    @GetMapping("/{organisation}/{criterion}")
    @Operation(summary = "一个党组织的一条指标：可以评多少，现在评了什么")
    ResponseEntity<AppraisalView> one(
            @Parameter(description = "党组织编号") @PathVariable String organisation,
            @Parameter(description = "指标编号") @PathVariable String criterion,
            @Parameter(description = "年度", example = "2023") @RequestParam int year,
            @Parameter(description = "评定主体；多方评定时写") @RequestParam(defaultValue = "") String raterKind,
            Scope scope) {
        var target = new Target(organisation, year, criterion, raterKind);
        var leeway = looking.leeway(target, scope);
        return answer(target, leeway, looking.standing(target, leeway));
    }

    @PostMapping(path = "/{organisation}/{criterion}", consumes = "application/json")
    @Operation(summary = "评定；以前评过的要写更正理由。别人刚改过的，回答 409，写明现在是什么")
    ResponseEntity<AppraisalView> give(
            @Parameter(description = "党组织编号") @PathVariable String organisation,
            @Parameter(description = "指标编号") @PathVariable String criterion,
            @Parameter(description = "年度", example = "2023") @RequestParam int year,
            @Parameter(description = "评定主体；多方评定时写") @RequestParam(defaultValue = "") String raterKind,
            @RequestBody AppraisalView.Told told,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Scope scope,
            @Nullable Principal who) {
        var target = new Target(organisation, year, criterion, raterKind);
        looking.leeway(target, scope);
        var given = give.give(told.giving(target, match), scope, Actor.name(who));
        return answer(target, looking.leeway(target, scope), given);
    }

    @PostMapping(path = "/{organisation}/{criterion}/withdrawal", consumes = "application/json")
    @Operation(summary = "收回评定，要写理由；收回以后又是待评定")
    ResponseEntity<AppraisalView> withdraw(
            @Parameter(description = "党组织编号") @PathVariable String organisation,
            @Parameter(description = "指标编号") @PathVariable String criterion,
            @Parameter(description = "年度", example = "2023") @RequestParam int year,
            @Parameter(description = "评定主体；多方评定时写") @RequestParam(defaultValue = "") String raterKind,
            @RequestBody AppraisalView.Withdrawn withdrawn,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Scope scope,
            @Nullable Principal who) {
        var target = new Target(organisation, year, criterion, raterKind);
        var leeway = looking.leeway(target, scope);
        give.withdraw(
                target,
                AppraisalView.seen(withdrawn.version(), match),
                scope,
                new GiveAppraisal.Because(withdrawn.why(), Actor.name(who)));
        return answer(target, leeway, looking.standing(target, leeway));
    }

    /** What is looked up before anything is done. */
    @Component("appraisalsLookedUp")
    record Looking(Leeways leeways, Standings standings, Organisations organisations, FactStore facts) {

        Leeway leeway(Target target, Scope scope) {
            if (organisations
                    .find(target.organisation(), facts.newestBatch(), scope)
                    .isEmpty()) {
                throw new NotFound("党组织", target.organisation());
            }
            var known = leeways.of(target.year());
            var found = known.get(target.criterion());
            if (found == null) {
                throw new NotFound("由人评定的指标", target.criterion(), known.keySet());
            }
            return found;
        }

        Standing standing(Target target, Leeway leeway) {
            return standings.of(target, leeway, facts.newestBatch());
        }
    }

    private static ResponseEntity<AppraisalView> answer(Target target, Leeway leeway, Standing standing) {
        return ResponseEntity.ok()
                .eTag("\"" + standing.version() + "\"")
                .body(AppraisalView.of(target, leeway, standing));
    }

    private java.util.Optional<StoredRun> run(int year) {
        return runs.findByAssessedYearOrderByIdDesc(Years.checked(year)).stream()
                .filter(it -> it.status().equals(DONE))
                .findFirst();
    }
}
