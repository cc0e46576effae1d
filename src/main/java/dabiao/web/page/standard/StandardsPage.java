package dabiao.web.page.standard;

import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.publishing.FrozenEditions;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.web.page.Absent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 标准: rulebooks, editions and their files, to be read. */
@Controller
final class StandardsPage {

    private static final String SHOWN = "rules/";

    private final KnownRulebooks rulebooks;
    private final Files files;
    private final FrozenEditions frozen;
    private final Clock clock;

    StandardsPage(KnownRulebooks rulebooks, Files files, FrozenEditions frozen, Clock clock) {
        this.rulebooks = rulebooks;
        this.files = files;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** A table of an edition as it is written. */
    public record Table(String title, RuleLines lines) {}

    @GetMapping("/standards")
    String standards(@RequestParam @Nullable String rulebook, Model model) {
        var stored = choose(rulebook, model);
        var read = rulebooks.read(stored);
        var today = LocalDate.now(clock);
        model.addAttribute("standards", byStandard(read));
        model.addAttribute("today", today);
        model.addAttribute("inForce", inForce(read, today));
        model.addAttribute("frozen", frozen.years());
        model.addAttribute(
                "others",
                files.files(stored).keySet().stream()
                        .filter(it -> it.indexOf('/') < 0 || it.startsWith("patterns/"))
                        .toList());
        return "standards";
    }

    @GetMapping("/standards/{standard}/{edition}")
    String edition(
            @PathVariable String standard,
            @PathVariable String edition,
            @RequestParam @Nullable String rulebook,
            Model model) {
        var stored = choose(rulebook, model);
        var folder = standard + "/" + edition;
        var found = rulebooks.read(stored).editions().stream()
                .filter(it -> it.id().equals(folder))
                .findFirst()
                .orElseThrow(() -> new Absent("规则 %s 里没有 %s 这个版本。".formatted(brief(stored), folder)));
        model.addAttribute("edition", found);
        model.addAttribute("tables", tables(stored, folder + "/"));
        model.addAttribute(
                "paths",
                files.files(stored).keySet().stream()
                        .filter(it -> it.startsWith(folder + "/"))
                        .toList());
        return "edition";
    }

    @GetMapping("/standards/file")
    String file(
            @RequestParam @Nullable String rulebook,
            @RequestParam String path,
            @RequestParam(defaultValue = "0") int line,
            Model model) {
        var stored = choose(rulebook, model);
        model.addAttribute("file", lines(stored, path));
        model.addAttribute("line", line);
        return "rule-file";
    }

    /** The file itself. */
    @GetMapping("/standards/raw")
    ResponseEntity<byte[]> raw(@RequestParam String rulebook, @RequestParam String path) {
        var stored = files.rulebook(rulebook);
        var name = lines(stored, path).path();
        var download = ContentDisposition.attachment()
                .filename(name.substring(name.lastIndexOf('/') + 1))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(files.files(stored).get(name));
    }

    private StoredRulebook choose(@Nullable String rulebook, Model model) {
        var list = rulebooks.list();
        if (list.isEmpty()) {
            throw new Absent("还没有启用任何规则。");
        }
        var chosen = rulebook == null || rulebook.isEmpty() ? list.get(0) : files.rulebook(rulebook);
        model.addAttribute("rulebooks", list);
        model.addAttribute("rulebook", chosen);
        return chosen;
    }

    private RuleLines lines(StoredRulebook stored, String path) {
        return files.find(stored.fingerprint(), path)
                .orElseThrow(() -> new Absent("规则 %s 里没有文件 %s。".formatted(brief(stored), path)));
    }

    private List<Table> tables(StoredRulebook stored, String folder) {
        return Edition.TABLES.stream()
                .flatMap(layout -> files.find(stored.fingerprint(), SHOWN + folder + layout.file() + ".csv").stream()
                        .filter(RuleLines::isTable)
                        .map(it -> new Table(layout.title(), it)))
                .toList();
    }

    private static Map<String, List<Edition>> byStandard(Rulebook rulebook) {
        return rulebook.editions().stream()
                .collect(Collectors.groupingBy(Edition::standard, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> inForce(Rulebook rulebook, LocalDate day) {
        return rulebook.standards().stream()
                .flatMap(it -> rulebook.inForce(it, day).stream())
                .map(Edition::id)
                .collect(Collectors.toSet());
    }

    private static String brief(StoredRulebook stored) {
        return stored.fingerprint().substring(0, 8);
    }
}
