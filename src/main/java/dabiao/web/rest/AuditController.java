package dabiao.web.rest;

import dabiao.audit.AuditLine;
import dabiao.audit.AuditLines;
import dabiao.audit.Head;
import dabiao.audit.SealingKey;
import dabiao.audit.SignedHead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/audit", produces = "application/json")
@Tag(name = "审计记录", description = "谁在什么时候做了什么；逐条用 SHA-256 相连，链头用 Ed25519 签名")
class AuditController {

    private final AuditLines lines;
    private final SealingKey key;

    AuditController(AuditLines lines, SealingKey key) {
        this.lines = lines;
        this.key = key;
    }

    @GetMapping
    @Operation(summary = "审计记录，新的在前")
    Page<AuditLine> list(
            @Parameter(description = "登录名") @RequestParam(required = false) @Nullable String who,
            @Parameter(description = "所作的事，例如 启用规则") @RequestParam(required = false) @Nullable String what,
            @Parameter(description = "从哪天起") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "到哪天止") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "上一页给出的 nextCursor") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "一页多少条，最多 500") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        int most = Page.checked(limit);
        var found = lines.page(new AuditLines.Wanted(who, what, from, to), Page.before(cursor), most + 1);
        return Page.of(found, most, it -> String.valueOf(it.seq()), it -> it);
    }

    @GetMapping("/head")
    @Operation(summary = "签了名的链头；存在别处，日后用 verify-audit --head 核对")
    SignedHead head() {
        return key.sign(lines.head().orElse(new Head(0, "")));
    }
}
