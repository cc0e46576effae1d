package dabiao.web.page.ledger;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Ledgers;
import dabiao.fact.Received;
import dabiao.fact.Scope;
import dabiao.intake.Change;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Receipt;
import dabiao.problem.Refused;
import dabiao.problem.Severity;
import dabiao.web.page.Absent;
import dabiao.web.page.form.Download;
import dabiao.web.security.Me;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 台账上报: files are checked, every problem is shown, and only then are they taken in. */
@Controller
final class LedgersPage {

    private final AcceptSubmission accept;
    private final Received received;
    private final RulebookInForce inForce;
    private final Waiting waiting;

    private final Me me;

    LedgersPage(AcceptSubmission accept, Received received, RulebookInForce inForce, Waiting waiting, Me me) {
        this.me = me;
        this.accept = accept;
        this.received = received;
        this.inForce = inForce;
        this.waiting = waiting;
    }

    @GetMapping("/ledgers")
    String ledgers(Scope scope, Model model) {
        model.addAttribute("ledgers", Ledgers.ALL);
        model.addAttribute("earlier", received.before(Long.MAX_VALUE, scope));
        return "ledgers";
    }

    /** Nothing is stored. */
    @PostMapping("/ledgers/check")
    String check(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Principal who,
            Model model)
            throws IOException {
        var upload = new Waiting.Upload(read(files), by.strip(), reason.strip(), who.getName(), List.of());
        if (upload.files().isEmpty() || upload.by().isEmpty()) {
            model.addAttribute("missing", upload.files().isEmpty() ? "请先选择要上报的文件。" : "请填写上报人。");
            return ledgers(scope, model);
        }
        model.addAttribute("upload", upload);
        try {
            tried(upload, accept.tried(upload.files(), cover(upload, scope)), model);
        } catch (Refused refused) {
            refused(upload, refused, model);
        }
        return "checked";
    }

    /** The files as one workbook in which every problem is marked; nothing else in it is changed. */
    @GetMapping("/ledgers/returned/{ticket}.xlsx")
    ResponseEntity<byte[]> returned(@PathVariable String ticket, Principal who) {
        var upload = waiting(ticket, who);
        var workbook = Returned.of(
                upload.files(), upload.problems(), inForce.rulebook().vocabulary());
        return Download.workbook("请改正 " + Returned.title(upload.files().keySet()) + ".xlsx", workbook);
    }

    @PostMapping("/ledgers/accept")
    String accept(@RequestParam String ticket, Scope scope, Principal who, Model model) {
        var upload = waiting(ticket, who);
        model.addAttribute("upload", upload);
        try {
            model.addAttribute("receipt", accept.files(upload.files(), cover(upload, scope)));
            waiting.forget(ticket);
            return "accepted";
        } catch (Refused refused) {
            refused(upload, refused, model);
            return "checked";
        }
    }

    private Waiting.Upload waiting(String ticket, Principal who) {
        return waiting.find(ticket)
                .filter(it -> it.owner().equals(who.getName()))
                .orElseThrow(() -> new Absent("核对过的文件已经不在了，请到台账上报重新选择文件。"));
    }

    private void tried(Waiting.Upload upload, Receipt receipt, Model model) {
        boolean changes = receipt.counts().values().stream()
                .anyMatch(it -> it.containsKey(Change.NEW) || it.containsKey(Change.CORRECTED));
        model.addAttribute("receipt", receipt);
        model.addAttribute("changes", changes);
        model.addAttribute("kinds", List.of(Change.NEW, Change.CORRECTED, Change.UNCHANGED));
        model.addAttribute("marked", Marked.of(upload.files(), receipt.remarks()));
        if (changes) {
            model.addAttribute("ticket", waiting.keep(upload.with(receipt.remarks())));
        }
    }

    private void refused(Waiting.Upload upload, Refused refused, Model model) {
        model.addAttribute("returned", waiting.keep(upload.with(refused.problems())));
        model.addAttribute("marked", Marked.of(upload.files(), refused.problems()));
        model.addAttribute(
                "errors",
                refused.dropped()
                        + refused.problems().stream()
                                .filter(it -> it.severity() == Severity.ERROR)
                                .count());
        model.addAttribute("dropped", refused.dropped());
    }

    private CoverSheet cover(Waiting.Upload upload, Scope scope) {
        return new CoverSheet(
                upload.names(),
                upload.by(),
                upload.owner(),
                upload.reason(),
                inForce.rulebook().vocabulary(),
                scope,
                me.sender());
    }

    private static Map<String, byte[]> read(List<MultipartFile> files) throws IOException {
        var read = new LinkedHashMap<String, byte[]>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                read.put(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), file.getBytes());
            }
        }
        return read;
    }
}
