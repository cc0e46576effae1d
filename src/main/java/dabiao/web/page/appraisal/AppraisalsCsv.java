package dabiao.web.page.appraisal;

import dabiao.appraisal.Outstanding;
import dabiao.appraisal.Owed;
import dabiao.fact.Scope;
import dabiao.web.page.Results;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评定: what people still have to give and what they gave, to take away. */
@Controller
final class AppraisalsCsv {

    private static final List<String> HEADINGS =
            List.of("编号", "党组织", "指标", "指标名称", "可以评", "自评", "现在得分", "满分", "现在的评定", "待评定");

    private final Results results;
    private final Outstanding outstanding;

    AppraisalsCsv(Results results, Outstanding outstanding) {
        this.results = results;
        this.outstanding = outstanding;
    }

    /** Read before the answer begins, since names may turn out to owe a reason. */
    @GetMapping("/appraisals/all.csv")
    void list(@RequestParam @Nullable Integer year, Scope scope, HttpServletResponse response) {
        var chosen = results.chosen(year);
        var rows =
                outstanding.of(chosen.judged(), scope).stream().map(this::cells).toList();
        Listing.send(chosen.year() + "年度评定.csv", HEADINGS, response, it -> rows.forEach(it::row));
    }

    private @Nullable Object[] cells(Owed it) {
        var found = it.found();
        var leeway = it.leeway();
        return new @Nullable Object[] {
            found.organisation(),
            found.name(),
            found.criterion(),
            leeway == null ? "" : leeway.name(),
            leeway == null ? "现行规则不再由人评定" : leeway.range(),
            it.own().of(found.criterion()),
            found.waits() ? null : found.earned(),
            found.full(),
            results.shown(found.organisation(), it.standing().sentence()),
            it.isOpen() ? "是" : "否"
        };
    }
}
