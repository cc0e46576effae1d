package dabiao.web.rest;

import dabiao.decision.closing.Checklist;
import dabiao.decision.closing.CloseByTwo;
import dabiao.decision.closing.Closings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/closed-years", produces = "application/json")
@Tag(name = "年度关账", description = "一个人提请，另一个人批准；关账以后星级就是最终的，用过的标准版本不能再改")
class ClosedYearsController {

    private final Closings closings;
    private final Checklist checklist;
    private final CloseByTwo close;

    ClosedYearsController(Closings closings, Checklist checklist, CloseByTwo close) {
        this.closings = closings;
        this.checklist = checklist;
        this.close = close;
    }

    @GetMapping
    @Operation(summary = "提请过的关账，新的在前")
    List<ClosingView> list() {
        return closings.findAllByOrderByIdDesc().stream().map(ClosingView::of).toList();
    }

    @GetMapping("/{year}/checklist")
    @Operation(summary = "关账之前还要办的事")
    ClosingView.Open checklist(@Parameter(description = "年度") @PathVariable int year) {
        return new ClosingView.Open(year, checklist.open(year));
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "提请关账")
    @ApiResponse(responseCode = "201", description = "提请了，等另一个人批准", useReturnTypeSchema = true)
    ResponseEntity<ClosingView> ask(@RequestBody ClosingView.Asked asked, @Nullable Principal who) {
        var closing = close.ask(asked.yearOrRefuse(), asked.why(), Actor.name(who));
        return ResponseEntity.created(URI.create(Rest.ROOT + "/closed-years")).body(ClosingView.of(closing));
    }

    @PostMapping("/{year}/approval")
    @Operation(summary = "批准关账；提请人自己不能批准")
    List<ClosingView> approve(@Parameter(description = "年度") @PathVariable int year, @Nullable Principal who) {
        close.approve(year, Actor.name(who));
        return list();
    }

    @PostMapping(path = "/{year}/rejection", consumes = "application/json")
    @Operation(summary = "不批准关账")
    ClosingView reject(
            @Parameter(description = "年度") @PathVariable int year,
            @RequestBody ClosingView.Rejected rejected,
            @Nullable Principal who) {
        return ClosingView.of(close.reject(year, rejected.why(), Actor.name(who)));
    }
}
