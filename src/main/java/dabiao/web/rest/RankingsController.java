package dabiao.web.rest;

import dabiao.fact.Scope;
import dabiao.report.RankingTable;
import dabiao.report.RankingView;
import dabiao.web.page.Rankings;
import dabiao.web.page.Results;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/rankings")
@Tag(name = "五星十佳", description = "班子、团队、干部的积分、各维度的星和排名；年终考核做完时排定")
class RankingsController {

    private final Results results;
    private final Rankings rankings;

    RankingsController(Results results, Rankings rankings) {
        this.results = results;
        this.rankings = rankings;
    }

    @GetMapping(produces = "application/json")
    @Operation(summary = "一年的五星十佳排名，每类对象一个")
    ResponseEntity<List<RankingView>> json(@Parameter(description = "年度") @RequestParam int year, Scope scope) {
        var chosen = results.chosen(Years.checked(year));
        if (!chosen.isJudged()) {
            return ResponseEntity.ok(List.of());
        }
        return ResponseEntity.ok()
                .header(Rest.RULEBOOK, chosen.judged().fingerprint())
                .body(rankings.of(chosen, scope));
    }

    @GetMapping(produces = "text/csv;charset=UTF-8")
    @Operation(summary = "一年的五星十佳排名，每个对象一行")
    String csv(@Parameter(description = "年度") @RequestParam int year, Scope scope) {
        var chosen = results.chosen(Years.checked(year));
        return RankingTable.lines(chosen.isJudged() ? rankings.of(chosen, scope) : List.of());
    }
}
