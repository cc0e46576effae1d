package dabiao.web.page.branch;

import dabiao.fact.Fact;
import dabiao.fact.FactStore;
import dabiao.fact.Key;
import dabiao.fact.Ledgers;
import dabiao.fact.Scope;
import dabiao.report.Mask;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.web.page.Absent;
import dabiao.web.page.Results;
import dabiao.web.page.standard.RuleLines.Pair;
import dabiao.web.security.Privacy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One row of a ledger as it stood when it was judged. */
@Controller
final class RecordPage {

    private final Results results;
    private final FactStore facts;
    private final Privacy privacy;

    RecordPage(Results results, FactStore facts, Privacy privacy) {
        this.results = results;
        this.facts = facts;
        this.privacy = privacy;
    }

    @GetMapping("/branches/{code}/records/{ledger}/{number}")
    String record(
            @PathVariable String code,
            @PathVariable String ledger,
            @PathVariable String number,
            @RequestParam @Nullable Integer year,
            Scope scope,
            Model model) {
        var chosen = results.chosen(year);
        var head = results.head(chosen, code, scope).orElseThrow(() -> BranchPage.unknown(chosen, code));
        var layout = Ledgers.titled(ledger).orElseThrow(() -> new Absent("没有叫“" + ledger + "”的台账。"));
        var fact = find(layout, new Key(code, number), head.basis().batch())
                .orElseThrow(() -> new Absent("%s的%s台账里没有编号为“%s”的记录。".formatted(head.name(), ledger, number)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("head", head);
        model.addAttribute("ledger", ledger);
        model.addAttribute("file", layout.file());
        model.addAttribute("fact", fact);
        model.addAttribute("label", privacy.of(code).text(fact.label()));
        model.addAttribute("cells", cells(layout, fact, privacy.of(code)));
        return "record";
    }

    private Optional<? extends Fact> find(Layout<? extends Record> layout, Key name, long batch) {
        return facts.find(layout.type().asSubclass(Fact.class), name, batch);
    }

    private static List<Pair> cells(Layout<? extends Record> layout, Fact fact, Mask mask) {
        return layout.columns().stream()
                .map(it -> new Pair(it.heading(), mask.text(text(it, fact))))
                .toList();
    }

    private static String text(Column column, Fact fact) {
        var value = column.of(fact);
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
