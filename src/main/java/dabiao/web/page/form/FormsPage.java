package dabiao.web.page.form;

import dabiao.fact.Scope;
import dabiao.web.page.Absent;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import dabiao.web.page.form.Form.About;
import dabiao.web.page.form.Form.Asked;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 表格下载: each form as a workbook, as CSV and as a page to print. */
@Controller
final class FormsPage {

    /** A page with more rows can hardly be read; the workbook has them all. */
    private static final int SHOWN = 1_000;

    private static final int RANKS = 300;

    private final Results results;
    private final List<Form> forms;

    FormsPage(Results results, List<Form> forms) {
        this.results = results;
        this.forms = forms;
    }

    @GetMapping("/forms")
    String forms(@RequestParam @Nullable Integer year, Scope scope, Model model) {
        var chosen = results.chosen(year);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "forAll", forms.stream().filter(it -> it.about() != About.ONE).toList());
        model.addAttribute(
                "forOne", forms.stream().filter(it -> it.about() != About.ALL).toList());
        model.addAttribute("only", scope.codes().size() == 1 ? scope.values().get(0) : "");
        return chosen.isJudged() ? "forms" : "empty";
    }

    /** A page to print. */
    @GetMapping("/forms/{file}")
    String page(
            @PathVariable String file,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String organisation,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Model model) {
        var form = form(file);
        var asked = asked(year, organisation, scope);
        model.addAttribute("chosen", asked.chosen());
        model.addAttribute("form", form);
        model.addAttribute("organisation", asked.organisation());
        model.addAttribute("reason", reason.isBlank() ? null : reason);
        var printed = asked.organisation() == null
                ? asked.within(results.first(form.printed(), asked.chosen(), scope), RANKS)
                : asked;
        model.addAttribute("part", printed.scope().equals(scope) ? null : form.printed());
        model.addAttribute("tables", form.tables(printed));
        model.addAttribute("most", SHOWN);
        return "form";
    }

    @GetMapping("/forms/{file}.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String file,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String organisation,
            Scope scope) {
        var form = form(file);
        var asked = asked(year, organisation, scope);
        return Download.workbook(named(asked, form.name()) + ".xlsx", Workbooks.of(form.tables(asked)));
    }

    /** One sheet of a form: that of the name, or else the first. */
    @GetMapping("/forms/{file}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String file,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String sheet,
            Scope scope) {
        var form = form(file);
        var asked = asked(year, organisation, scope);
        var table = form.tables(asked).stream()
                .filter(it -> sheet == null || it.name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new Absent("%s里没有叫“%s”的表。请回到表格下载重新选择。".formatted(form.name(), sheet)));
        return Download.csv(named(asked, table.name()) + ".csv", Csv.of(table));
    }

    /** A form of one organisation or of all, as it was asked for on the page of forms. */
    @GetMapping("/forms/one")
    String one(
            @RequestParam String form,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String reason) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/forms/{file}")
                        .queryParamIfPresent("year", Optional.ofNullable(year))
                        .queryParam("organisation", "{organisation}")
                        .queryParam("reason", "{reason}")
                        .encode()
                        .buildAndExpand(form(form).file(), organisation.strip(), reason.strip())
                        .toUriString();
    }

    /** The way to 考核评分表 that has always been. */
    @GetMapping("/forms/branches/{code}.xlsx")
    ResponseEntity<byte[]> scores(@PathVariable String code, @RequestParam @Nullable Integer year, Scope scope) {
        return workbook("scores", year, code, scope);
    }

    private Form form(String file) {
        return forms.stream()
                .filter(it -> it.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new Absent("没有叫“%s”的表格。请回到表格下载重新选择。".formatted(file)));
    }

    private Asked asked(@Nullable Integer year, @Nullable String organisation, Scope scope) {
        Chosen chosen = results.chosen(year);
        chosen.judged();
        var code = organisation == null || organisation.isBlank() ? null : organisation.strip();
        if (code != null && results.head(chosen, code, scope).isEmpty()) {
            throw new Absent(chosen.year() + " 年度的考核里没有这个编号的党组织。请核对编号，或者在支部名单里选。");
        }
        return Asked.ofAll(chosen, code, scope);
    }

    private static String named(Asked asked, String name) {
        var of = asked.organisation() == null ? "" : "（" + asked.organisation() + "）";
        return asked.year() + "年度" + name + of;
    }
}
