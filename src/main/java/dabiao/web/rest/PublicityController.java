package dabiao.web.rest;

import dabiao.assessment.archive.StoredRuns;
import dabiao.decision.publicity.Notice;
import dabiao.decision.publicity.Publicity;
import dabiao.fact.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/publicity", produces = "application/json")
@Tag(name = "公示", description = "公示名单：星级已经定下的党组织，和还没有定下的缺什么；没有党员姓名")
class PublicityController {

    private static final String DONE = "DONE";

    private final Publicity publicity;
    private final StoredRuns runs;

    PublicityController(Publicity publicity, StoredRuns runs) {
        this.publicity = publicity;
        this.runs = runs;
    }

    @GetMapping
    @Operation(summary = "一个年度的公示名单，按最近一次做完的年终考核")
    Notice notice(@Parameter(description = "年度", example = "2023") @RequestParam int year, Scope scope) {
        return runs.findByAssessedYearOrderByIdDesc(Years.checked(year)).stream()
                .filter(it -> it.status().equals(DONE))
                .findFirst()
                .map(it -> publicity.of(it, scope))
                .orElseThrow(() -> new NotFound("做完的年终考核", year));
    }
}
