package dabiao.web.page.ledger;

import dabiao.fact.Received;
import dabiao.fact.Scope;
import dabiao.fact.Submission;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 收到过的台账, every batch that somebody may see, to take away. */
@Controller
final class ReceivedCsv {

    private static final List<String> HEADINGS =
            List.of("批次", "收到时间", "来源", "上报人", "新增", "更正", "撤回", "未变", "更正原因", "内容指纹");

    private final Received received;

    ReceivedCsv(Received received) {
        this.received = received;
    }

    /** Newest first. */
    @GetMapping("/ledgers/received.csv")
    void list(Scope scope, HttpServletResponse response) {
        Listing.send("收到过的台账.csv", HEADINGS, response, it -> fill(it, scope));
    }

    private void fill(Listing listing, Scope scope) {
        var some = received.before(Long.MAX_VALUE, scope);
        while (!some.isEmpty()) {
            some.forEach(it -> add(it, listing));
            some = received.before(some.get(some.size() - 1).batch(), scope);
        }
    }

    private static void add(Submission it, Listing listing) {
        listing.row(
                it.batch(),
                it.receivedAt(),
                it.source(),
                it.submittedBy(),
                it.fresh(),
                it.corrected(),
                it.withdrawn(),
                it.unchanged(),
                it.correctionReason(),
                it.sha256());
    }
}
