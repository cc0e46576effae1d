package dabiao.web.page.decision;

import dabiao.decision.Request;
import dabiao.decision.Requests;
import dabiao.fact.Scope;
import dabiao.web.page.Results;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 豁免、认定与更正: all that was asked for, waiting and decided, to take away. */
@Controller
final class RequestsCsv {

    private static final List<String> HEADINGS = List.of(
            "编号", "党组织", "申请", "事项", "改为", "起", "止", "理由", "佐证", "文号", "申请人", "申请时间", "结果", "办理人", "办理时间", "答复",
            "记入批次");

    private final Requests requests;
    private final Results results;

    RequestsCsv(Requests requests, Results results) {
        this.requests = requests;
        this.results = results;
    }

    /** Newest first. Read before the answer begins, since names may turn out to owe a reason. */
    @GetMapping("/decisions/all.csv")
    void list(Scope scope, HttpServletResponse response) {
        var rows = new ArrayList<@Nullable Object[]>();
        requests.findAllByOrderByIdDesc().stream()
                .filter(it -> scope.includes(it.organisation()))
                .forEach(it -> rows.add(cells(it)));
        Listing.send("豁免、认定与更正.csv", HEADINGS, response, it -> rows.forEach(it::row));
    }

    private @Nullable Object[] cells(Request it) {
        return new @Nullable Object[] {
            it.number(),
            it.organisation(),
            it.sought().word(),
            it.subject(),
            it.content(),
            it.firstDay(),
            it.lastDay(),
            results.shown(it.organisation(), it.reason()),
            results.shown(it.organisation(), it.evidence()),
            it.reference(),
            it.requestedBy(),
            it.requestedAt(),
            it.stands().word(),
            it.decidedBy(),
            it.decidedAt(),
            results.shown(it.organisation(), it.answer()),
            it.batch()
        };
    }
}
