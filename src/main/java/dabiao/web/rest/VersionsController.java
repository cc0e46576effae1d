package dabiao.web.rest;

import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.publishing.Cause;
import dabiao.publishing.draft.GoBack;
import dabiao.publishing.folder.WatchedFolder;
import dabiao.report.ChangesText;
import dabiao.report.ImpactView.ChangeView;
import dabiao.rulebook.archive.Activations;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.compare.Change;
import dabiao.rulebook.compare.RulebookComparison;
import dabiao.rulebook.zip.ZippedRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/rulebooks", produces = "application/json")
@Tag(name = "规则")
class VersionsController {

    private static final String FINGERPRINT = "指纹，至少前 8 位";

    private final KnownRulebooks rulebooks;
    private final Activations activations;
    private final WatchedFolder folder;
    private final GoBack goBack;

    VersionsController(KnownRulebooks rulebooks, Activations activations, WatchedFolder folder, GoBack goBack) {
        this.rulebooks = rulebooks;
        this.activations = activations;
        this.folder = folder;
        this.goBack = goBack;
    }

    @GetMapping("/folder")
    @Operation(summary = "规则文件夹与现行规则是否一致；不一致的原因")
    FolderView folder() {
        return FolderView.of(folder.state());
    }

    @GetMapping("/activations")
    @Operation(summary = "历次启用：何时、何人、为何、依据什么、替换了哪一套；新的在前")
    List<ActivationView> activations() {
        return activations.findAllByOrderByIdDesc().stream()
                .map(ActivationView::of)
                .toList();
    }

    @GetMapping("/{fingerprint}/activations")
    @Operation(summary = "一套规则的历次启用，新的在前")
    List<ActivationView> activations(@Parameter(description = FINGERPRINT) @PathVariable String fingerprint) {
        return activations.findByFingerprintOrderByIdDesc(find(fingerprint).fingerprint()).stream()
                .map(ActivationView::of)
                .toList();
    }

    @GetMapping("/{fingerprint}/editions")
    @Operation(summary = "一套规则的各版标准，各从哪一天起施行")
    List<RulebookView.Edition> editions(@Parameter(description = FINGERPRINT) @PathVariable String fingerprint) {
        return rulebooks.read(find(fingerprint)).editions().stream()
                .map(RulebookView.Edition::of)
                .toList();
    }

    @GetMapping("/{from}/comparison/{to}")
    @Operation(summary = "两套规则逐条对照")
    DraftView.Compared comparison(
            @Parameter(description = FINGERPRINT) @PathVariable String from,
            @Parameter(description = FINGERPRINT) @PathVariable String to) {
        var changes = changes(from, to).stream().map(ChangeView::of).toList();
        return new DraftView.Compared(find(from).fingerprint(), find(to).fingerprint(), changes);
    }

    @GetMapping(path = "/{from}/comparison/{to}/text", produces = "text/plain;charset=UTF-8")
    @Operation(summary = "两套规则逐条对照，写成文字；改了逻辑的规则左右对照")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    String comparisonText(
            @Parameter(description = FINGERPRINT) @PathVariable String from,
            @Parameter(description = FINGERPRINT) @PathVariable String to) {
        return ChangesText.of(changes(from, to));
    }

    @GetMapping(path = "/{fingerprint}/zip", produces = "application/zip")
    @Operation(summary = "整套规则，打成压缩包")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> zip(@Parameter(description = FINGERPRINT) @PathVariable String fingerprint) {
        var rulebook = find(fingerprint);
        var name = "rules-" + rulebook.fingerprint().substring(0, 8) + ".zip";
        return ResponseEntity.ok()
                .header(Rest.RULEBOOK, rulebook.fingerprint())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(ZippedRules.of(rulebooks.files(rulebook)));
    }

    @PostMapping(path = "/{fingerprint}/return", consumes = "application/json")
    @Operation(summary = "恢复以前启用过的一套规则；两人发布时成为草稿")
    ActivationView.Returned goBack(
            @Parameter(description = FINGERPRINT) @PathVariable String fingerprint,
            @RequestBody ActivationView.Wanted request,
            @Nullable Principal who) {
        var cause =
                new Cause(Actor.name(who), DraftRequest.text(request.reason()), DraftRequest.text(request.document()));
        var draft = goBack.to(find(fingerprint), cause);
        return new ActivationView.Returned(
                ActivationView.of(activations.findFirstByOrderByIdDesc().orElseThrow()),
                draft.map(DraftView::of).orElse(null));
    }

    private List<Change> changes(String from, String to) {
        return RulebookComparison.of(rulebooks.read(find(from)), rulebooks.read(find(to)));
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
}
