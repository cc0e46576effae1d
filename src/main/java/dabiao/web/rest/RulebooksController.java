package dabiao.web.rest;

import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.problem.Nearest;
import dabiao.rulebook.archive.StoredRulebook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/rulebooks", produces = "application/json")
@Tag(name = "规则", description = "启用过的规则，整套保存，可以逐个文件、逐条指标查看")
class RulebooksController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final KnownRulebooks rulebooks;
    private final RulebookInForce inForce;

    RulebooksController(KnownRulebooks rulebooks, RulebookInForce inForce) {
        this.rulebooks = rulebooks;
        this.inForce = inForce;
    }

    @GetMapping
    @Operation(summary = "启用过的规则，正在用的在前")
    List<RulebookView> list() {
        return rulebooks.list().stream().map(this::view).toList();
    }

    @GetMapping("/{fingerprint}")
    @Operation(summary = "一套规则")
    ResponseEntity<RulebookView> one(@Parameter(description = "指纹，至少前 8 位") @PathVariable String fingerprint) {
        var rulebook = find(fingerprint);
        return under(rulebook).body(view(rulebook));
    }

    @GetMapping("/{fingerprint}/files")
    @Operation(summary = "一套规则的文件")
    ResponseEntity<RulebookView.Files> files(@Parameter(description = "指纹，至少前 8 位") @PathVariable String fingerprint) {
        var rulebook = find(fingerprint);
        var files = rulebooks.files(rulebook).entrySet().stream()
                .map(it -> new RulebookView.File(it.getKey(), it.getValue().length))
                .toList();
        return under(rulebook).body(new RulebookView.Files(rulebook.fingerprint(), files));
    }

    @GetMapping(path = "/{fingerprint}/files/{*path}", produces = "text/plain;charset=UTF-8")
    @Operation(summary = "一个规则文件的原文")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<byte[]> file(
            @Parameter(description = "指纹，至少前 8 位") @PathVariable String fingerprint,
            @Parameter(description = "规则文件夹下的路径") @PathVariable String path) {
        var rulebook = find(fingerprint);
        var files = rulebooks.files(rulebook);
        var name = path.startsWith("/") ? path.substring(1) : path;
        var content = files.get(name);
        if (content == null) {
            throw new NotFound("规则文件", name, files.keySet());
        }
        return under(rulebook).contentType(TEXT).body(content);
    }

    @GetMapping("/{fingerprint}/criteria")
    @Operation(summary = "一套规则的指标，带版本、所在行和依据")
    ResponseEntity<CriterionView.All> criteria(
            @Parameter(description = "指纹，至少前 8 位") @PathVariable String fingerprint,
            @Parameter(description = "标准的文件夹名，例如 sanhui-yike；不写则全部") @RequestParam(required = false) @Nullable
                    String standard) {
        var stored = find(fingerprint);
        var rulebook = rulebooks.read(stored);
        if (standard != null && !rulebook.standards().contains(standard)) {
            throw BadRequest.parameter("standard", standard, Nearest.hint(standard, rulebook.standards()));
        }
        return under(stored).body(CriterionView.All.of(rulebook, standard));
    }

    private StoredRulebook find(String fingerprint) {
        return rulebooks
                .find(fingerprint)
                .orElseThrow(() -> new NotFound(
                        "规则",
                        fingerprint,
                        rulebooks.list().stream()
                                .map(StoredRulebook::fingerprint)
                                .toList()));
    }

    private RulebookView view(StoredRulebook it) {
        return RulebookView.of(it, it.fingerprint().equals(inForce.rulebook().fingerprint()));
    }

    private static ResponseEntity.BodyBuilder under(StoredRulebook rulebook) {
        return ResponseEntity.ok().header(Rest.RULEBOOK, rulebook.fingerprint());
    }
}
