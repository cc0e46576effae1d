package dabiao.web.page.form;

import dabiao.fact.Scope;
import dabiao.web.page.Results;
import dabiao.web.page.form.Table.Column;
import dabiao.web.page.overview.BranchList;
import dabiao.web.page.overview.Filter;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of organisations that a person looks at, to take away. */
@Controller
final class ListPage {

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 0),
            new Column("党组织", 0),
            new Column("得分", 0),
            new Column("豁免、更正前得分", 0),
            new Column("满分", 0),
            new Column("星级", 0),
            new Column("首要失分原因", 0));

    private final Results results;
    private final BranchList branches;

    ListPage(Results results, BranchList branches) {
        this.results = results;
        this.branches = branches;
    }

    /** Whole, in the order that was chosen. */
    @GetMapping("/branches.csv")
    ResponseEntity<byte[]> list(Filter filter, Scope scope) {
        var chosen = results.chosen(filter.year());
        var rows = branches.all(chosen, filter, scope).stream()
                .map(it -> Table.cells(
                        it.code(),
                        it.name(),
                        it.effective(),
                        it.raw(),
                        it.full(),
                        it.hasFailed() ? "考核失败" : it.star(),
                        it.reason()))
                .toList();
        var table = new Table("党组织名单", "", List.of(), COLUMNS, rows, List.of());
        return Download.csv(chosen.year() + "年度党组织名单.csv", Csv.of(table));
    }
}
