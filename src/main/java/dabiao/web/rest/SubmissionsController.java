package dabiao.web.rest;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Received;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Receipt;
import dabiao.problem.Refused;
import dabiao.web.security.Me;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = Rest.ROOT + "/submissions", produces = "application/json")
@Tag(name = "提交", description = "台账提交：整批收下，或者整批退回并逐处说明")
class SubmissionsController {

    private static final String SUMMARY = "提交台账：文件（.csv、.xlsx，可以几个一起）或者 JSON";

    private final AcceptSubmission accept;
    private final Received received;
    private final RulebookInForce inForce;
    private final Me me;

    SubmissionsController(AcceptSubmission accept, Received received, RulebookInForce inForce, Me me) {
        this.accept = accept;
        this.received = received;
        this.inForce = inForce;
        this.me = me;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = SUMMARY)
    @ApiResponse(responseCode = "201", description = "收下了，成为新的批次", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "没有变化，没有新的批次", useReturnTypeSchema = true)
    ResponseEntity<ReceiptView> files(
            @Parameter(description = "台账文件") @RequestPart("files") List<MultipartFile> files,
            @Parameter(description = "更正理由；不是更正就不写") @RequestPart(required = false) @Nullable String correction,
            @Parameter(description = "提交人") @RequestPart(required = false) @Nullable String submittedBy,
            Scope scope,
            @Nullable Principal who)
            throws IOException {
        var named = named(files);
        var source = String.join("、", named.keySet());
        return answer(
                accept.files(named, cover(source, text(submittedBy, ""), text(correction, ""), new From(scope, who))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = SUMMARY,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Telling.class))))
    @ApiResponse(responseCode = "201", description = "收下了，成为新的批次", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "没有变化，没有新的批次", useReturnTypeSchema = true)
    ResponseEntity<ReceiptView> told(@Parameter(hidden = true) InputStream in, Scope scope, @Nullable Principal who)
            throws IOException {
        var body = Telling.body(in);
        var telling = Telling.of(body);
        var cover = cover(
                text(telling.source(), "请求"),
                text(telling.submittedBy(), ""),
                text(telling.correction(), ""),
                new From(scope, who));
        return answer(accept.told(telling.ledgers(), body, cover));
    }

    @GetMapping
    @Operation(summary = "收下的批次，新的在前")
    Page<SubmissionView> list(
            @Parameter(description = "上一页给出的 nextCursor") @RequestParam(required = false) @Nullable String cursor,
            Scope scope) {
        var found = received.before(Page.before(cursor), scope);
        return Page.of(found, 99, it -> String.valueOf(it.batch()), SubmissionView::of);
    }

    @GetMapping("/{batch}")
    @Operation(summary = "一个批次")
    SubmissionView one(@Parameter(description = "批次号") @PathVariable long batch, Scope scope) {
        return received.find(batch, scope).map(SubmissionView::of).orElseThrow(() -> new NotFound("批次", batch));
    }

    /** Who sends something, and whose rows they may send. */
    private record From(Scope scope, @Nullable Principal who) {}

    private CoverSheet cover(String source, String submittedBy, String correction, From from) {
        return new CoverSheet(
                source,
                submittedBy,
                Actor.name(from.who()),
                correction,
                inForce.rulebook().vocabulary(),
                from.scope(),
                me.sender());
    }

    private static ResponseEntity<ReceiptView> answer(Receipt receipt) {
        var at = URI.create(Rest.ROOT + "/submissions/" + ReceiptView.batch(receipt));
        return (receipt.isNew() ? ResponseEntity.created(at) : ResponseEntity.ok()).body(ReceiptView.of(receipt));
    }

    private static Map<String, byte[]> named(List<MultipartFile> files) throws IOException {
        var named = new LinkedHashMap<String, byte[]>();
        for (MultipartFile file : files) {
            var name = name(file);
            if (named.put(name, file.getBytes()) != null) {
                throw new Refused(BadRequest.problem("files", "有两个文件都叫“" + name + "”，", "请改名后再提交。"));
            }
        }
        return named;
    }

    private static String name(MultipartFile file) {
        var written = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var name = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        if (name.isBlank()) {
            throw new Refused(BadRequest.problem("files", "文件没有名字，", "请带上文件名，例如 activities.csv。"));
        }
        return name;
    }

    private static String text(@Nullable String written, String otherwise) {
        return written == null || written.isBlank() ? otherwise : written;
    }
}
