package dabiao.web.page.ledger;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Fact;
import dabiao.fact.Key;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.web.page.Absent;
import dabiao.web.page.ledger.Field.Offer;
import dabiao.web.security.Me;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 填一条: one row of a ledger in a form, new or to correct one that is there; under the same checks as a file. */
@Controller
final class EntryPage {

    private static final String OWNER = "党组织";
    private static final String CODE = "编号";

    private final AcceptSubmission accept;
    private final RulebookInForce inForce;
    private final Entered entered;
    private final Me me;

    EntryPage(AcceptSubmission accept, RulebookInForce inForce, Entered entered, Me me) {
        this.accept = accept;
        this.inForce = inForce;
        this.entered = entered;
        this.me = me;
    }

    @GetMapping("/ledgers/entry/{file}")
    String form(
            @PathVariable String file,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String code,
            Scope scope,
            Model model) {
        var ledger = ledger(file);
        var own = organisation.isBlank() && scope.codes().size() == 1
                ? scope.values().get(0)
                : organisation.strip();
        model.addAttribute("ledger", ledger);
        if (own.isEmpty()) {
            model.addAttribute("organisations", entered.organisations(scope));
            return "entry-whose";
        }
        if (!scope.includes(own)) {
            throw new Absent("没有这个编号的党组织，或者不归您填报。请填自己负责的党组织，或者请上级填报。");
        }
        var row = entered.row(ledger, new Key(own, ledger.type() == Organisation.class ? own : code.strip()));
        var values = new LinkedHashMap<String, List<String>>();
        ledger.columns()
                .forEach(it -> values.put(
                        it.component(), row.map(fact -> written(it, fact)).orElse(List.of())));
        if (row.isEmpty()) {
            ledger.column(OWNER).ifPresent(it -> values.put(it.component(), List.of(own)));
            ledger.column(CODE)
                    .ifPresent(it -> values.put(
                            it.component(), List.of(code.isBlank() ? entered.next(ledger, own) : code.strip())));
        }
        fill(new Filled(ledger, own, values, ""), List.of(), scope, model);
        model.addAttribute("corrects", row.isPresent());
        return "entry";
    }

    /** Checks a row, and takes it in where the button says so. */
    @PostMapping("/ledgers/entry/{file}")
    String send(
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Principal who,
            Model model) {
        var ledger = ledger(file);
        var filled = Filled.of(ledger, sent);
        boolean stores = "store".equals(sent.getFirst("step"));
        model.addAttribute("ledger", ledger);
        try {
            var rows = Map.of(ledger.title(), List.of(filled.row()));
            var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            var cover = cover(filled.reason(), scope, who);
            var receipt = stores ? accept.told(rows, bytes, cover) : accept.tried(rows, bytes, cover);
            model.addAttribute("receipt", receipt);
            fill(filled, receipt.remarks(), scope, model);
            return stores ? "entered" : "entry";
        } catch (Refused refused) {
            fill(filled, refused.problems(), scope, model);
            return "entry";
        }
    }

    private void fill(Filled filled, List<Problem> problems, Scope scope, Model model) {
        var headings = filled.ledger().headings();
        model.addAttribute("filled", filled);
        model.addAttribute(
                "name",
                entered.organisation(filled.organisation(), scope)
                        .map(Organisation::name)
                        .orElse(""));
        model.addAttribute(
                "fields",
                filled.ledger().columns().stream()
                        .map(it -> field(it, filled, problems, scope))
                        .toList());
        model.addAttribute("wrong", !problems.isEmpty());
        model.addAttribute(
                "problems",
                problems.stream()
                        .filter(it ->
                                !headings.contains(String.valueOf(it.place().column())))
                        .toList());
    }

    private Field field(Column column, Filled filled, List<Problem> problems, Scope scope) {
        var values = filled.values().getOrDefault(column.component(), List.of());
        var offers = entered.organisation(filled.organisation(), scope).isEmpty()
                ? List.<Offer>of()
                : entered.offers(column, filled.organisation());
        var listed = offers.isEmpty() || !column.isForSeveral()
                ? offers
                : Stream.concat(
                                offers.stream(),
                                values.stream()
                                        .filter(it -> offers.stream()
                                                .noneMatch(offer -> offer.text().equals(it)))
                                        .map(Offer::word))
                        .toList();
        return new Field(
                column,
                column.choices(inForce.rulebook().vocabulary()).stream()
                        .map(Offer::word)
                        .toList(),
                listed,
                values,
                problems.stream()
                        .filter(it -> column.heading().equals(it.place().column()))
                        .toList());
    }

    private CoverSheet cover(String reason, Scope scope, Principal who) {
        return new CoverSheet(
                "网页填报", me.name(), who.getName(), reason, inForce.rulebook().vocabulary(), scope, me.sender());
    }

    private static Layout<? extends Record> ledger(String file) {
        return Ledgers.filed(file).orElseThrow(() -> new Absent("没有叫“" + file + "”的台账。请到台账上报里重新选择。"));
    }

    private static List<String> written(Column column, Fact fact) {
        return Filled.parts(column, text(column.of(fact)));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return value instanceof java.math.BigDecimal number
                ? number.toPlainString()
                : value == null ? "" : value.toString();
    }
}
