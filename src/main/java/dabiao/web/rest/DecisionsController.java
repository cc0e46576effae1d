package dabiao.web.rest;

import dabiao.decision.AnswerRequest;
import dabiao.decision.Request;
import dabiao.decision.RequestDecision;
import dabiao.decision.RequestState;
import dabiao.decision.Requests;
import dabiao.fact.Scope;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/decisions", produces = "application/json")
@Tag(name = "决定", description = "豁免、佐证认定、评定更正：一个人申请，由另一个人批准，批准后记入决定台账")
class DecisionsController {

    private final Requests requests;
    private final RequestDecision requestDecision;
    private final AnswerRequest answerRequest;

    DecisionsController(Requests requests, RequestDecision requestDecision, AnswerRequest answerRequest) {
        this.requests = requests;
        this.requestDecision = requestDecision;
        this.answerRequest = answerRequest;
    }

    @GetMapping
    @Operation(summary = "申请一览，新的在前")
    List<DecisionView> list(
            @Parameter(description = "只看这种情况的") @RequestParam(required = false) @Nullable RequestState status,
            Scope scope) {
        var all = status == null ? requests.findAllByOrderByIdDesc() : requests.findByStateOrderByIdDesc(status.name());
        return all.stream()
                .filter(it -> scope.includes(it.organisation()))
                .map(DecisionView::of)
                .toList();
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "申请一项决定")
    @ApiResponse(responseCode = "201", description = "申请了，等另一个人批准", useReturnTypeSchema = true)
    ResponseEntity<DecisionView> ask(@RequestBody DecisionRequest.Ask asked, Scope scope, @Nullable Principal who) {
        var request = requestDecision.ask(asked.wish(), scope, Actor.name(who));
        return ResponseEntity.created(URI.create(Rest.ROOT + "/decisions/" + request.number()))
                .body(DecisionView.of(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一项申请")
    DecisionView one(@Parameter(description = "编号") @PathVariable long id, Scope scope) {
        return DecisionView.of(find(id, scope));
    }

    @PostMapping(path = "/{id}/approval", consumes = "application/json")
    @Operation(summary = "批准；记入决定台账，下次考核就算数")
    DecisionView approve(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DecisionRequest.Answer answer,
            Scope scope,
            @Nullable Principal who) {
        return DecisionView.of(answerRequest.approve(seen(id, answer, scope), answer.why(), Actor.name(who)));
    }

    @PostMapping(path = "/{id}/rejection", consumes = "application/json")
    @Operation(summary = "不批准")
    DecisionView reject(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DecisionRequest.Answer answer,
            Scope scope,
            @Nullable Principal who) {
        return DecisionView.of(answerRequest.reject(seen(id, answer, scope), answer.why(), Actor.name(who)));
    }

    @PostMapping(path = "/{id}/withdrawal", consumes = "application/json")
    @Operation(summary = "本人收回申请")
    DecisionView withdraw(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DecisionRequest.Answer answer,
            Scope scope,
            @Nullable Principal who) {
        return DecisionView.of(answerRequest.withdraw(seen(id, answer, scope), answer.why(), Actor.name(who)));
    }

    private Request seen(long id, DecisionRequest.Answer answer, Scope scope) {
        var found = find(id, scope);
        return found.seenAs(answer.version());
    }

    private Request find(long id, Scope scope) {
        return requests.findById(id)
                .filter(it -> scope.includes(it.organisation()))
                .orElseThrow(() -> new NotFound("申请", id));
    }
}
