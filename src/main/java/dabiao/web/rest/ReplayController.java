package dabiao.web.rest;

import dabiao.fact.Scope;
import dabiao.replay.ReplayAssessment;
import dabiao.web.security.Privacy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/assessments", produces = "application/json")
@Tag(name = "考核结果")
class ReplayController {

    private final ReplayAssessment replayAssessment;
    private final Privacy privacy;

    ReplayController(ReplayAssessment replayAssessment, Privacy privacy) {
        this.replayAssessment = replayAssessment;
        this.privacy = privacy;
    }

    @GetMapping("/{id}/replay")
    @Operation(summary = "按当时的台账、规则和考核日再评一次，与存着的结果逐字核对")
    ResponseEntity<ReplayView> replay(@Parameter(description = "编号") @PathVariable long id, Scope scope) {
        var replayed = replayAssessment.replay(id, scope).orElseThrow(() -> new NotFound("考核结果", id));
        return ResponseEntity.ok()
                .header(Rest.RULEBOOK, replayed.head().basis().fingerprint())
                .body(ReplayView.of(replayed, privacy.of(replayed.head().organisation())));
    }
}
