package dabiao.web.rest;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.report.AssessmentView;
import dabiao.report.KeptForm;
import dabiao.web.security.Privacy;
import dabiao.yearend.AssessBranch;
import dabiao.yearend.AssessBranch.Assessed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/assessments", produces = "application/json")
@Tag(name = "考核结果", description = "考核一个党组织，查结果，查每条指标的说明")
class AssessmentsController {

    private final AssessBranch assessBranch;
    private final StoredAssessments assessments;
    private final Filter filter;
    private final FactStore facts;
    private final Organisations organisations;
    private final Privacy privacy;

    AssessmentsController(
            AssessBranch assessBranch,
            StoredAssessments assessments,
            Filter filter,
            FactStore facts,
            Organisations organisations,
            Privacy privacy) {
        this.assessBranch = assessBranch;
        this.assessments = assessments;
        this.filter = filter;
        this.facts = facts;
        this.organisations = organisations;
        this.privacy = privacy;
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "按最新台账和正在用的规则考核一个党组织")
    @ApiResponse(
            responseCode = "201",
            description = "考核了，结果已保存",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "只看结果，没有保存",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    ResponseEntity<byte[]> assess(@RequestBody AssessmentRequest request, Scope scope, @Nullable Principal who) {
        var code = request.organisationOrRefuse();
        int year = request.yearOrRefuse();
        var asOf = Years.asOf(year, request.asOf());
        check(code, year, scope);
        var assessed = Boolean.TRUE.equals(request.dryRun())
                ? assessBranch.look(code, year, asOf)
                : assessBranch.assess(code, year, asOf, Actor.name(who));
        return answer(assessed.orElseThrow());
    }

    @GetMapping
    @Operation(summary = "考核结果一览，按党组织编号")
    ResponseEntity<AssessmentItem.Listed> list(
            @ParameterObject Filter.Asked asked,
            Scope scope,
            @Parameter(description = "上一页给出的 nextCursor") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "一页多少个，最多 500") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        int most = Page.checked(limit);
        var run = filter.run(asked);
        var page = page(filter.wanted(asked, run, scope), cursor, most);
        var answer = ResponseEntity.ok();
        run.ifPresent(it -> answer.header(Rest.RULEBOOK, it.fingerprint()));
        return answer.body(AssessmentItem.Listed.of(run, page));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份考核结果，与当时一字不差；无权看姓名的，姓名遮去一半")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {AssessmentView.class, KeptForm.FailureView.class})))
    ResponseEntity<byte[]> one(@Parameter(description = "编号") @PathVariable long id, Scope scope) {
        var head = find(id, scope);
        return under(head, ResponseEntity.ok()).body(bytes(json(head)));
    }

    @GetMapping("/{id}/findings/{criterion}")
    @Operation(summary = "一份考核结果里一条指标的说明")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingAnswer.class)))
    ResponseEntity<FindingAnswer.Raw> finding(
            @Parameter(description = "编号") @PathVariable long id,
            @Parameter(description = "指标编号，例如 SH-01") @PathVariable String criterion,
            Scope scope) {
        var head = find(id, scope);
        return under(head, ResponseEntity.ok()).body(FindingAnswer.of(head, json(head), criterion));
    }

    private Page<AssessmentItem> page(Wanted wanted, @Nullable String cursor, int limit) {
        var found = assessments.page(wanted, Cursors.read(cursor), limit + 1);
        return Page.of(found, limit, Cursors::write, this::item);
    }

    private AssessmentItem item(StoredAssessment it) {
        return AssessmentItem.of(it.because(privacy.of(it.organisation()).text(it.reason())));
    }

    private void check(String code, int year, Scope scope) {
        long batch = facts.newestBatch();
        var organisation = organisations.find(code, batch, scope);
        if (organisation.isEmpty()) {
            var codes = new ArrayList<String>();
            organisations.forEach(batch, scope, it -> codes.add(it.code()));
            throw new NotFound("党组织", code, codes);
        }
        if (!organisation.get().concerns(year)) {
            throw BadRequest.parameter("year", year, "“%s”这一年不存在，请核对成立和撤销日期。".formatted(code));
        }
    }

    private StoredAssessment find(long id, Scope scope) {
        return assessments.find(id, scope).orElseThrow(() -> new NotFound("考核结果", id));
    }

    private String json(StoredAssessment head) {
        var json = assessments.json(head).orElseThrow(() -> new NotFound("考核结果", head.id()));
        return privacy.of(head.organisation()).json(json);
    }

    private ResponseEntity<byte[]> answer(Assessed assessed) {
        var head = assessed.head();
        var at = URI.create(Rest.ROOT + "/assessments/" + head.id());
        var answer = head.id() == 0 ? ResponseEntity.ok() : ResponseEntity.created(at);
        return under(head, answer).body(bytes(privacy.of(head.organisation()).json(assessed.json())));
    }

    private static ResponseEntity.BodyBuilder under(StoredAssessment head, ResponseEntity.BodyBuilder answer) {
        return answer.header(Rest.RULEBOOK, head.basis().fingerprint());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
