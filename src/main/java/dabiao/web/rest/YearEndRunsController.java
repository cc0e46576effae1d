package dabiao.web.rest;

import dabiao.yearend.CloseYear;
import dabiao.yearend.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/year-end-runs", produces = "application/json")
@Tag(name = "年终考核", description = "全部党组织考核一遍；同样的年度、考核日、规则和台账只考核一次，中断了接着做")
class YearEndRunsController {

    private final CloseYear closeYear;

    YearEndRunsController(CloseYear closeYear) {
        this.closeYear = closeYear;
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "开始年终考核；已经在做的加入，中断的接着做")
    @ApiResponse(responseCode = "202", description = "开始了，或者正在做", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "早已做完，没有重做", useReturnTypeSchema = true)
    ResponseEntity<RunView> start(@RequestBody YearEndRequest request, @Nullable Principal who) {
        int year = request.yearOrRefuse();
        var progress = closeYear.start(year, Years.asOf(year, request.asOf()), Actor.name(who));
        var status = progress.isRunning() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return under(progress, ResponseEntity.status(status).location(at(progress)));
    }

    @GetMapping
    @Operation(summary = "历次年终考核，新的在前")
    List<RunView> list() {
        return closeYear.list().stream().map(RunView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次年终考核的进度")
    ResponseEntity<RunView> one(@Parameter(description = "编号") @PathVariable long id) {
        return answer(id, closeYear.progress(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "停止年终考核；已有的结果留着，再开始就接着做")
    ResponseEntity<RunView> delete(@Parameter(description = "编号") @PathVariable long id, @Nullable Principal who) {
        return answer(id, closeYear.cancel(id, Actor.name(who)));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "停止年终考核；与 DELETE 相同")
    ResponseEntity<RunView> cancel(@Parameter(description = "编号") @PathVariable long id, @Nullable Principal who) {
        return answer(id, closeYear.cancel(id, Actor.name(who)));
    }

    private static ResponseEntity<RunView> answer(long id, Optional<Progress> found) {
        return under(found.orElseThrow(() -> new NotFound("年终考核", id)), ResponseEntity.ok());
    }

    private static ResponseEntity<RunView> under(Progress progress, ResponseEntity.BodyBuilder answer) {
        return answer.header(Rest.RULEBOOK, progress.fingerprint()).body(RunView.of(progress));
    }

    private static URI at(Progress progress) {
        return URI.create(Rest.ROOT + "/year-end-runs/" + progress.id());
    }
}
