package dabiao.web.page.form;

import dabiao.fact.Scope;
import dabiao.web.page.Absent;
import dabiao.web.page.Chosen;
import dabiao.web.page.Rankings;
import dabiao.web.page.Results;
import dabiao.web.page.form.Table.Column;
import dabiao.web.page.overview.BranchList;
import dabiao.web.page.overview.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 表格下载. */
@Controller
final class FormsPage {

    private final Results results;
    private final Forms forms;
    private final BranchList branches;
    private final Rankings rankings;

    FormsPage(Results results, Forms forms, BranchList branches, Rankings rankings) {
        this.results = results;
        this.forms = forms;
        this.branches = branches;
        this.rankings = rankings;
    }

    @GetMapping("/forms")
    String forms(@RequestParam @Nullable Integer year, Model model) {
        var chosen = results.chosen(year);
        model.addAttribute("chosen", chosen);
        return chosen.isJudged() ? "forms" : "empty";
    }

    @GetMapping("/forms/branches/{code}.xlsx")
    ResponseEntity<byte[]> scores(@PathVariable String code, @RequestParam @Nullable Integer year, Scope scope) {
        var chosen = results.chosen(year);
        var head = results.head(chosen, code, scope)
                .filter(it -> !it.hasFailed())
                .orElseThrow(() -> new Absent("%d 年度没有编号为“%s”的党组织的考核结果。".formatted(chosen.year(), code)));
        var name = "%d年度考核评分表（%s）.xlsx".formatted(chosen.year(), head.name());
        return Download.workbook(name, Workbooks.of("考核评分表", forms.scores(results.view(head))));
    }

    @GetMapping("/forms/summary.xlsx")
    ResponseEntity<byte[]> summary(@RequestParam @Nullable Integer year, Scope scope) {
        return workbook("星级评价汇总表", results.chosen(year), forms.summary(results.chosen(year), scope));
    }

    @GetMapping("/forms/deductions.xlsx")
    ResponseEntity<byte[]> deductions(
            @RequestParam @Nullable Integer year, @RequestParam @Nullable String organisation, Scope scope) {
        var chosen = results.chosen(year);
        return workbook("扣分明细", chosen, forms.deductions(chosen, organisation, scope));
    }

    @GetMapping("/forms/deductions.csv")
    ResponseEntity<byte[]> deductionsCsv(
            @RequestParam @Nullable Integer year, @RequestParam @Nullable String organisation, Scope scope) {
        var chosen = results.chosen(year);
        return Download.csv(chosen.year() + "年度扣分明细.csv", Csv.of(forms.deductions(chosen, organisation, scope)));
    }

    @GetMapping("/forms/publicity.xlsx")
    ResponseEntity<byte[]> publicity(@RequestParam @Nullable Integer year, Scope scope) {
        var chosen = results.chosen(year);
        return workbook("公示稿", chosen, forms.publicity(chosen, scope));
    }

    @GetMapping("/forms/rankings.xlsx")
    ResponseEntity<byte[]> rankings(@RequestParam @Nullable Integer year, Scope scope) {
        var chosen = results.chosen(year);
        return workbook("五星十佳排名", chosen, ranked(chosen, scope));
    }

    @GetMapping("/forms/rankings.csv")
    ResponseEntity<byte[]> rankingsCsv(@RequestParam @Nullable Integer year, Scope scope) {
        var chosen = results.chosen(year);
        return Download.csv(chosen.year() + "年度五星十佳排名.csv", Csv.of(ranked(chosen, scope)));
    }

    private Table ranked(Chosen chosen, Scope scope) {
        return RankingForm.of(chosen.year(), rankings.of(chosen, scope), forms.basis(chosen));
    }

    /** The list that a person looks at, whole. */
    @GetMapping("/branches.csv")
    ResponseEntity<byte[]> list(Filter filter, Scope scope) {
        var chosen = results.chosen(filter.year());
        var rows = branches.all(chosen, filter, scope).stream()
                .map(it -> Forms.cells(
                        it.code(),
                        it.name(),
                        it.effective(),
                        it.raw(),
                        it.full(),
                        it.hasFailed() ? "考核失败" : it.star(),
                        it.reason()))
                .toList();
        var columns = List.of(
                new Column("编号", 0),
                new Column("党组织", 0),
                new Column("得分", 0),
                new Column("豁免前得分", 0),
                new Column("满分", 0),
                new Column("星级", 0),
                new Column("首要失分原因", 0));
        var table = new Table("", List.of(), columns, rows, List.of());
        return Download.csv(chosen.year() + "年度党组织名单.csv", Csv.of(table));
    }

    private static ResponseEntity<byte[]> workbook(String name, Chosen chosen, Table table) {
        return Download.workbook(chosen.year() + "年度" + name + ".xlsx", Workbooks.of(name, table));
    }
}
