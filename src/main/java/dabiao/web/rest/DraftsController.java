package dabiao.web.rest;

import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.Drafts;
import dabiao.publishing.draft.EditDraft;
import dabiao.publishing.draft.MakeDraft;
import dabiao.publishing.draft.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/drafts", produces = "application/json")
@Tag(name = "规则草稿", description = "规则怎样改：草稿、检查、提请、由另一个人批准、到日启用")
class DraftsController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Drafts drafts;
    private final MakeDraft make;
    private final EditDraft edit;

    DraftsController(Drafts drafts, MakeDraft make, EditDraft edit) {
        this.drafts = drafts;
        this.make = make;
        this.edit = edit;
    }

    @GetMapping
    @Operation(summary = "规则草稿，新的在前")
    List<DraftView> list() {
        return drafts.list().stream().map(DraftView::of).toList();
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "从现行规则复制一份草稿")
    @ApiResponse(responseCode = "201", description = "建好了", useReturnTypeSchema = true)
    ResponseEntity<DraftView> make(@RequestBody DraftRequest.Make request, @Nullable Principal who) {
        return created(make.ofInForce(request.titleOrRefuse(), Actor.name(who)));
    }

    @PostMapping(path = "/zip", consumes = "application/zip")
    @Operation(
            summary = "把一套规则的压缩包收作草稿",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "收下了", useReturnTypeSchema = true)
    ResponseEntity<DraftView> zip(
            @Parameter(description = "草稿名称") @RequestParam(defaultValue = "rules.zip") String name,
            @Parameter(hidden = true) InputStream in,
            @Nullable Principal who)
            throws IOException {
        return created(make.ofZip(Telling.body(in), name, Actor.name(who)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份草稿")
    DraftView one(@Parameter(description = "编号") @PathVariable long id) {
        return DraftView.of(drafts.get(id));
    }

    @GetMapping("/{id}/files")
    @Operation(summary = "一份草稿的文件")
    RulebookView.Files files(@Parameter(description = "编号") @PathVariable long id) {
        var draft = drafts.get(id);
        var files = drafts.files(draft).entrySet().stream()
                .map(it -> new RulebookView.File(it.getKey(), it.getValue().length))
                .toList();
        return new RulebookView.Files(draft.fingerprint(), files);
    }

    @GetMapping(path = "/{id}/files/{*path}", produces = "text/plain;charset=UTF-8")
    @Operation(summary = "草稿里一个文件的原文")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<byte[]> file(
            @Parameter(description = "编号") @PathVariable long id,
            @Parameter(description = "规则文件夹下的路径") @PathVariable String path) {
        var files = drafts.files(drafts.get(id));
        var content = files.get(name(path));
        if (content == null) {
            throw new NotFound("规则文件", name(path), files.keySet());
        }
        return ResponseEntity.ok().contentType(TEXT).body(content);
    }

    @PutMapping(path = "/{id}/files/{*path}", consumes = "*/*")
    @Operation(
            summary = "写草稿里的一个文件，整个替换",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "string", format = "binary"))))
    DraftView put(
            @Parameter(description = "编号") @PathVariable long id,
            @Parameter(description = "规则文件夹下的路径") @PathVariable String path,
            @Parameter(description = "看到的是草稿的第几版") @RequestParam long version,
            @Parameter(hidden = true) InputStream in,
            @Nullable Principal who)
            throws IOException {
        return DraftView.of(edit.put(new Version(id, version), name(path), Telling.body(in), Actor.name(who)));
    }

    @DeleteMapping("/{id}/files/{*path}")
    @Operation(summary = "从草稿里删去一个文件")
    DraftView delete(
            @Parameter(description = "编号") @PathVariable long id,
            @Parameter(description = "规则文件夹下的路径") @PathVariable String path,
            @Parameter(description = "看到的是草稿的第几版") @RequestParam long version,
            @Nullable Principal who) {
        return DraftView.of(edit.remove(new Version(id, version), name(path), Actor.name(who)));
    }

    private static ResponseEntity<DraftView> created(Draft draft) {
        return ResponseEntity.created(URI.create(Rest.ROOT + "/drafts/" + draft.number()))
                .body(DraftView.of(draft));
    }

    private static String name(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
