package dabiao.web.rest;

import dabiao.fact.Dossier;
import dabiao.fact.FactStore;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.problem.Nearest;
import dabiao.report.Mask;
import dabiao.table.Layout;
import dabiao.web.security.Privacy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/organisations", produces = "application/json")
@Tag(name = "党组织", description = "党组织和它们的台账")
class OrganisationsController {

    private final Organisations organisations;
    private final FactStore facts;
    private final Privacy privacy;

    OrganisationsController(Organisations organisations, FactStore facts, Privacy privacy) {
        this.organisations = organisations;
        this.facts = facts;
        this.privacy = privacy;
    }

    @GetMapping
    @Operation(summary = "党组织名单，按编号")
    Page<OrganisationView> list(
            @Parameter(description = "上一页给出的 nextCursor") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "一页多少个，最多 500") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit,
            Scope scope) {
        int most = Page.checked(limit);
        return Page.of(behind(Page.decoded(cursor), most + 1, scope), most, Organisation::code, OrganisationView::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "一个党组织")
    OrganisationView one(@Parameter(description = "编号") @PathVariable String code, Scope scope) {
        return OrganisationView.of(find(code, facts.newestBatch(), scope));
    }

    @GetMapping("/{code}/facts")
    @Operation(summary = "一个党组织一年的台账；有党员姓名的要写明用途（reason，记入审计），或者遮去姓名（names=hidden）")
    FactsView facts(
            @Parameter(description = "编号") @PathVariable String code,
            @Parameter(description = "年度") @RequestParam int year,
            @Parameter(description = "台账名称，例如 活动；不写则全部") @RequestParam(required = false) @Nullable String ledger,
            Scope scope) {
        long batch = facts.newestBatch();
        find(code, batch, scope);
        var dossier = facts.dossier(code, Years.checked(year), batch).orElseThrow();
        return new FactsView(code, year, batch, ledgers(ledger, dossier, privacy.of(code)));
    }

    private static List<FactsView.Ledger> ledgers(@Nullable String title, Dossier dossier, Mask mask) {
        if (title == null) {
            return Ledgers.ALL.stream()
                    .map(it -> FactsView.Ledger.of(it, dossier, mask))
                    .filter(it -> !it.rows().isEmpty())
                    .toList();
        }
        var titles = Ledgers.ALL.stream().map(Layout::title).toList();
        var layout = Ledgers.filed(title)
                .orElseThrow(() -> BadRequest.parameter("ledger", title, "没有这种台账，" + Nearest.hint(title, titles)));
        return List.of(FactsView.Ledger.of(layout, dossier, mask));
    }

    private Organisation find(String code, long batch, Scope scope) {
        return organisations.find(code, batch, scope).orElseThrow(() -> new NotFound("党组织", code, codes(batch, scope)));
    }

    private List<String> codes(long batch, Scope scope) {
        var codes = new ArrayList<String>();
        organisations.forEach(batch, scope, it -> codes.add(it.code()));
        return codes;
    }

    private List<Organisation> behind(String code, int limit, Scope scope) {
        long batch = facts.newestBatch();
        var found = new ArrayList<Organisation>();
        var some = organisations.after(code, batch, scope);
        while (!some.isEmpty() && found.size() < limit) {
            found.addAll(some);
            some = organisations.after(some.get(some.size() - 1).code(), batch, scope);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }
}
