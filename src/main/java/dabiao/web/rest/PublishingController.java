package dabiao.web.rest;

import dabiao.publishing.draft.CheckDraft;
import dabiao.publishing.draft.DecideDraft;
import dabiao.publishing.draft.Drafts;
import dabiao.publishing.draft.ProposeDraft;
import dabiao.publishing.draft.RebaseDraft;
import dabiao.publishing.draft.TryDraft;
import dabiao.publishing.draft.Version;
import dabiao.report.ImpactView;
import dabiao.report.ImpactView.ChangeView;
import dabiao.report.ImpactViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/drafts/{id}", produces = "application/json")
@Tag(name = "规则草稿")
class PublishingController {

    private final Drafts drafts;
    private final CheckDraft check;
    private final TryDraft trying;
    private final Moves moves;

    PublishingController(Drafts drafts, CheckDraft check, TryDraft trying, Moves moves) {
        this.drafts = drafts;
        this.check = check;
        this.trying = trying;
        this.moves = moves;
    }

    /** What takes a draft from one state to the next. */
    @org.springframework.stereotype.Component
    record Moves(ProposeDraft propose, DecideDraft decide, RebaseDraft rebase) {}

    @PostMapping("/check")
    @Operation(summary = "检查草稿：列出全部问题；通过了就可以提请")
    DraftView.Checked check(@Parameter(description = "编号") @PathVariable long id, @Nullable Principal who) {
        return DraftView.Checked.of(check.check(id, Actor.name(who)));
    }

    @PostMapping("/trial")
    @Operation(summary = "试运行草稿自带的情景用例")
    DraftView.Tried trial(@Parameter(description = "编号") @PathVariable long id) {
        return DraftView.Tried.of(trying.scenarios(drafts.get(id)));
    }

    @GetMapping("/impact")
    @Operation(summary = "草稿与现行规则相比，对全部党组织有什么影响")
    ImpactView impact(
            @Parameter(description = "编号") @PathVariable long id,
            @Parameter(description = "年度") @RequestParam int year,
            @Parameter(description = "考核日；不写则为次年 3 月 31 日") @RequestParam(required = false) @Nullable LocalDate asOf) {
        var day = Years.asOf(Years.checked(year), asOf);
        var impacted = trying.impact(drafts.get(id), year, day);
        return ImpactViews.of(impacted.preview().of(impacted.draft()));
    }

    @GetMapping("/comparison")
    @Operation(summary = "草稿与现行规则逐条对照")
    DraftView.Compared comparison(@Parameter(description = "编号") @PathVariable long id) {
        var draft = drafts.get(id);
        var changes = trying.changes(draft).stream().map(ChangeView::of).toList();
        return new DraftView.Compared(draft.base(), draft.fingerprint(), changes);
    }

    @PostMapping(path = "/rebase", consumes = "application/json")
    @Operation(summary = "把草稿移到现行规则上；两边都改了的文件逐个说明")
    DraftView rebase(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DraftRequest.Seen request,
            @Nullable Principal who) {
        return DraftView.of(moves.rebase().rebase(new Version(id, request.version()), Actor.name(who)));
    }

    @PostMapping(path = "/proposal", consumes = "application/json")
    @Operation(summary = "提请启用，写明理由和依据的文件")
    DraftView propose(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DraftRequest.Propose request,
            @Nullable Principal who) {
        var reason = DraftRequest.text(request.reason());
        var document = DraftRequest.text(request.document());
        return DraftView.of(
                moves.propose().propose(new Version(id, request.version()), reason, document, Actor.name(who)));
    }

    @PostMapping(path = "/approval", consumes = "application/json")
    @Operation(summary = "批准；不能由提请的人或最后修改的人批准")
    DraftView approve(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DraftRequest.Approve request,
            @Nullable Principal who) {
        var seen = new Version(id, request.version());
        return DraftView.of(moves.decide().approve(seen, request.activeFromOrRefuse(), Actor.name(who)));
    }

    @PostMapping(path = "/rejection", consumes = "application/json")
    @Operation(summary = "退回，写明理由")
    DraftView reject(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DraftRequest.Reason request,
            @Nullable Principal who) {
        var reason = DraftRequest.text(request.reason());
        return DraftView.of(moves.decide().reject(new Version(id, request.version()), reason, Actor.name(who)));
    }

    @PostMapping(path = "/withdrawal", consumes = "application/json")
    @Operation(summary = "撤回草稿、提请或还没有到日子的批准")
    DraftView withdraw(
            @Parameter(description = "编号") @PathVariable long id,
            @RequestBody DraftRequest.Reason request,
            @Nullable Principal who) {
        return DraftView.of(moves.propose().withdraw(id, DraftRequest.text(request.reason()), Actor.name(who)));
    }
}
