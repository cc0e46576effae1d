package dabiao.web.page.draft;

import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.publishing.draft.Act;
import dabiao.publishing.draft.CheckDraft;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.TryDraft;
import dabiao.rulebook.Edition;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.zip.ZippedRules;
import dabiao.table.Layout;
import dabiao.web.page.Downloads;
import dabiao.web.page.standard.Compared;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One draft: what it changes, what is wrong with it, and what may be done next. */
@Controller
final class DraftPage {

    private final Desk desk;
    private final TryDraft trying;
    private final CheckDraft check;

    DraftPage(Desk desk, TryDraft trying, CheckDraft check) {
        this.desk = desk;
        this.trying = trying;
        this.check = check;
    }

    /** A file and what people call it. */
    public record File(String path, String title) {

        static File of(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            return new File(
                    path,
                    TableView.layout(path)
                            .map(it -> it.title() + "（" + name + "）")
                            .orElse(name));
        }
    }

    /** The files of one edition; those that all share have no folder. */
    public record Folder(String id, String title, @Nullable Integer frozen, List<File> files) {

        public boolean isEdition() {
            return id.indexOf('/') > 0;
        }

        /** The tables that it does not have yet. */
        public List<Layout<? extends Record>> missing() {
            return Edition.TABLES.stream()
                    .filter(it ->
                            files.stream().noneMatch(file -> file.path().matches(".*/" + it.file() + "\\.(csv|xlsx)")))
                    .toList();
        }
    }

    @GetMapping("/drafts/{id}")
    String draft(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Act done,
            @RequestParam(defaultValue = "") String made,
            Model model) {
        var draft = desk.draft(id, model);
        model.addAttribute("done", done == null ? "" : "已" + done.word() + "。");
        model.addAttribute("made", made);
        return shown(draft, model);
    }

    @PostMapping("/drafts/{id}/check")
    String check(@PathVariable long id, Principal who, Model model) {
        desk.draft(id, model);
        try {
            model.addAttribute("checked", check.check(id, who.getName()));
        } catch (Refused e) {
            model.addAttribute("refused", e.problems());
        }
        return shown(desk.draft(id, model), model);
    }

    @GetMapping("/drafts/{id}/zip")
    ResponseEntity<byte[]> zip(@PathVariable long id, Model model) {
        return Downloads.zip("draft-" + id + ".zip", ZippedRules.of(desk.files(desk.draft(id, model))));
    }

    String shown(Draft draft, Model model) {
        var files = desk.files(draft);
        model.addAttribute("folders", folders(files));
        model.addAttribute("changes", Compared.of(trying.changes(draft)));
        return "draft";
    }

    private List<Folder> folders(SortedMap<String, byte[]> files) {
        var titles = titles(files);
        var frozen = desk.frozen();
        var byFolder = new LinkedHashMap<String, List<File>>();
        for (String path : files.keySet()) {
            int end = path.lastIndexOf('/');
            byFolder.computeIfAbsent(end < 0 ? "" : path.substring(0, end), it -> new ArrayList<>())
                    .add(File.of(path));
        }
        return byFolder.entrySet().stream()
                .sorted(Comparator.comparing(it -> it.getKey().indexOf('/') > 0))
                .map(it -> new Folder(
                        it.getKey(),
                        titles.getOrDefault(it.getKey(), it.getKey().isEmpty() ? "词表" : "通用规则"),
                        frozen.get(it.getKey()),
                        it.getValue()))
                .toList();
    }

    private static Map<String, String> titles(SortedMap<String, byte[]> files) {
        var titles = new TreeMap<String, String>();
        for (Edition it : RulesFolder.read(files, new Problems()).editions()) {
            titles.put(it.id(), it.choices().title() + "，" + it.effective() + " 起");
        }
        return titles;
    }
}
