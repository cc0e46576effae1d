package dabiao.web.page.standard;

import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.problem.Refused;
import dabiao.publishing.Cause;
import dabiao.publishing.draft.GoBack;
import dabiao.publishing.folder.WatchedFolder;
import dabiao.rulebook.archive.Activations;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.compare.RulebookComparison;
import dabiao.rulebook.workbook.EditionWorkbook;
import dabiao.rulebook.zip.ZippedRules;
import dabiao.web.page.Absent;
import dabiao.web.page.Downloads;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 标准的历次启用: when, by whom, why; two of them compared, taken away, gone back to. */
@Controller
final class VersionsPage {

    private final KnownRulebooks rulebooks;
    private final Activations activations;
    private final WatchedFolder folder;
    private final GoBack goBack;

    VersionsPage(KnownRulebooks rulebooks, Activations activations, WatchedFolder folder, GoBack goBack) {
        this.rulebooks = rulebooks;
        this.activations = activations;
        this.folder = folder;
        this.goBack = goBack;
    }

    @GetMapping("/standards/versions")
    String versions(Model model) {
        model.addAttribute("rulebooks", rulebooks.list());
        model.addAttribute("activations", activations.findAllByOrderByIdDesc());
        model.addAttribute("folder", folder.state());
        return "versions";
    }

    @GetMapping("/standards/compare")
    String compare(@RequestParam String from, @RequestParam String to, Model model) {
        var earlier = find(from);
        var later = find(to);
        model.addAttribute("rulebooks", rulebooks.list());
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute(
                "changes", Compared.of(RulebookComparison.of(rulebooks.read(earlier), rulebooks.read(later))));
        return "compare";
    }

    @GetMapping("/standards/zip")
    ResponseEntity<byte[]> zip(@RequestParam String rulebook) {
        var stored = find(rulebook);
        return Downloads.zip("rules-" + brief(stored) + ".zip", ZippedRules.of(rulebooks.files(stored)));
    }

    @GetMapping("/standards/workbook")
    ResponseEntity<byte[]> workbook(@RequestParam String rulebook, @RequestParam String edition) {
        var stored = find(rulebook);
        var read = rulebooks.read(stored);
        if (read.editions().stream().noneMatch(it -> it.id().equals(edition))) {
            throw new Absent("规则 %s 里没有 %s 这个版本。".formatted(brief(stored), edition));
        }
        return Downloads.workbook(
                edition.replace('/', '-') + ".xlsx",
                EditionWorkbook.of(edition, rulebooks.files(stored), read.vocabulary()));
    }

    /** Nothing is done yet: what would change is shown, and a reason asked for. */
    @GetMapping("/standards/return")
    String ask(@RequestParam String rulebook, Model model) {
        var wanted = find(rulebook);
        var now = rulebooks.list().get(0);
        model.addAttribute("wanted", wanted);
        model.addAttribute("now", now);
        model.addAttribute("folder", folder.state());
        model.addAttribute("changes", Compared.of(RulebookComparison.of(rulebooks.read(now), rulebooks.read(wanted))));
        return "return";
    }

    @PostMapping("/standards/return")
    String goBack(
            @RequestParam String rulebook,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String document,
            Principal who,
            Model model,
            HttpServletResponse response) {
        try {
            return goBack.to(find(rulebook), new Cause(who.getName(), reason.strip(), document.strip()))
                    .map(it -> "redirect:/drafts/" + it.number())
                    .orElse("redirect:/standards/versions");
        } catch (Refused e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problems", e.problems());
            model.addAttribute("reason", reason);
            model.addAttribute("document", document);
            return ask(rulebook, model);
        }
    }

    private StoredRulebook find(String fingerprint) {
        return rulebooks.find(fingerprint).orElseThrow(() -> new Absent("没有启用过编号为“" + fingerprint + "”的规则。"));
    }

    private static String brief(StoredRulebook stored) {
        return stored.fingerprint().substring(0, 8);
    }
}
