package dabiao.web.page.audit;

import dabiao.audit.AuditLine;
import dabiao.audit.AuditLines;
import dabiao.web.page.form.Listing;
import dabiao.web.security.Privacy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 审计记录 to take away, for a reason that is itself written down. */
@Controller
final class AuditCsv {

    private static final int AT_ONCE = 500;
    private static final List<String> HEADINGS =
            List.of("序号", "时间", "登录名", "所作的事", "对象", "原来", "现在", "原因", "规则指纹", "上一条的指纹", "指纹");

    private final AuditLines lines;
    private final Privacy privacy;

    AuditCsv(AuditLines lines, Privacy privacy) {
        this.lines = lines;
        this.privacy = privacy;
    }

    /** All that fit the filter, newest first. */
    @GetMapping("/audit/lines.csv")
    void list(AuditPage.Asked asked, HttpServletResponse response) {
        privacy.takeAudit();
        Listing.send("审计记录.csv", HEADINGS, response, it -> fill(it, asked));
    }

    private void fill(Listing listing, AuditPage.Asked asked) {
        long before = Long.MAX_VALUE;
        var some = lines.page(asked.wanted(), before, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(it -> add(it, listing));
            before = some.get(some.size() - 1).seq();
            some = lines.page(asked.wanted(), before, AT_ONCE);
        }
    }

    private static void add(AuditLine it, Listing listing) {
        listing.row(
                it.seq(),
                it.at(),
                it.who(),
                it.what(),
                it.subject(),
                it.before(),
                it.after(),
                it.why(),
                it.rulebook(),
                it.previous(),
                it.hash());
    }
}
