package dabiao.web.page.draft;

import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.Drafts;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 规则草稿, all of them, to take away. */
@Controller
final class DraftsCsv {

    private static final List<String> HEADINGS = List.of(
            "编号", "名称", "状态", "建立人", "建立时间", "最后修改人", "最后修改时间", "提请人", "理由", "依据", "决定人", "决定", "启用日期", "原规则", "草稿规则");

    private final Drafts drafts;

    DraftsCsv(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts/all.csv")
    void list(HttpServletResponse response) {
        Listing.send("规则草稿.csv", HEADINGS, response, it -> drafts.list().forEach(draft -> add(draft, it)));
    }

    private static void add(Draft it, Listing listing) {
        listing.row(
                it.number(),
                it.title(),
                it.state().word(),
                it.madeBy(),
                it.madeAt(),
                it.editedBy(),
                it.editedAt(),
                it.proposal().proposedBy(),
                it.proposal().reason(),
                it.proposal().document(),
                it.decision().decidedBy(),
                it.decision().decision(),
                it.decision().activeFrom(),
                it.base(),
                it.fingerprint());
    }
}
