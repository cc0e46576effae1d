package dabiao.web.rest;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Scope;
import dabiao.report.AssessmentView.FlagView;
import dabiao.web.security.Privacy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = Rest.ROOT + "/flags", produces = "application/json")
@Tag(name = "数据质量提示", description = "台账里值得核对的地方；只提示，不下结论")
class FlagsController {

    private final StoredAssessments assessments;
    private final Filter filter;
    private final Privacy privacy;

    FlagsController(StoredAssessments assessments, Filter filter, Privacy privacy) {
        this.assessments = assessments;
        this.filter = filter;
        this.privacy = privacy;
    }

    /** The flags of one organisation. */
    @Schema(name = "Flagged", description = "一个党组织的提示")
    record Flagged(long assessment, String organisation, String name, String fingerprint, List<FlagView> flags) {}

    /** The same with the flags as they are stored. */
    record Raw(long assessment, String organisation, String name, String fingerprint, List<JsonNode> flags) {}

    @Schema(name = "FlaggedPage", description = "提示的一页")
    record FlaggedPage(List<Flagged> items, @Nullable String nextCursor) {}

    @GetMapping
    @Operation(summary = "数据质量提示，按党组织编号")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FlaggedPage.class)))
    Page<Raw> list(
            @Parameter(description = "年度") @RequestParam int year,
            @Parameter(description = "提示编号，例如 DQ-01；不写则全部") @RequestParam(required = false) @Nullable String flag,
            @Parameter(description = "上一页给出的 nextCursor") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "一页多少个，最多 500") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            Scope scope) {
        int most = Page.checked(limit);
        var asked = new Filter.Asked(year, null, null, null, null, null, flag == null ? Wanted.ANY_FLAG : flag);
        var run = filter.run(asked);
        var found = assessments.page(filter.wanted(asked, run, scope), Cursors.read(cursor), most + 1);
        var jsons = assessments.besideFindings(found);
        return Page.of(found, most, Cursors::write, it -> raw(it, jsons, flag));
    }

    private Raw raw(StoredAssessment it, Map<Long, String> jsons, @Nullable String flag) {
        var flags = Stored.part(privacy.of(it.organisation()).json(jsons.getOrDefault(it.id(), "{}")), "flags").stream()
                .filter(one -> flag == null || one.path("id").asString("").equals(flag))
                .toList();
        return new Raw(it.id(), it.organisation(), it.name(), it.basis().fingerprint(), flags);
    }
}
