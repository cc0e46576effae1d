package dabiao.web.page.draft;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.EditDraft;
import dabiao.publishing.draft.Version;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.workbook.EditedWorkbook;
import dabiao.rulebook.workbook.EditionWorkbook;
import dabiao.web.page.Downloads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of a draft out into a workbook and back, and tables that an edition did not have. */
@Controller
final class FilesPage {

    private final Desk desk;
    private final EditDraft edit;

    FilesPage(Desk desk, EditDraft edit) {
        this.desk = desk;
        this.edit = edit;
    }

    @GetMapping("/drafts/{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable long id, @RequestParam String edition, Model model) {
        var files = desk.files(desk.draft(id, model));
        var vocabulary = RulesFolder.read(files, new Problems()).vocabulary();
        return Downloads.workbook(edition.replace('/', '-') + ".xlsx", EditionWorkbook.of(edition, files, vocabulary));
    }

    @PostMapping("/drafts/{id}/workbook")
    String take(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam MultipartFile file,
            Principal who,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var draft = desk.draft(id, model);
        var name = file.getOriginalFilename() == null ? "工作簿.xlsx" : file.getOriginalFilename();
        try {
            var changed = changed(draft, name, file.getBytes());
            edit.putAll(new Version(id, version), changed, name, who.getName());
            return "redirect:/drafts/%d?done=EDIT".formatted(id);
        } catch (Refused e) {
            Desk.refuse(e, model, response);
            return "draft-refused";
        }
    }

    /** An empty table with its headings. */
    @PostMapping("/drafts/{id}/files")
    String table(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam String edition,
            @RequestParam String table,
            Principal who,
            Model model,
            HttpServletResponse response) {
        desk.draft(id, model);
        var path = edition + "/" + table + ".csv";
        var headings = TableView.layout(path).map(it -> String.join(",", it.headings()) + "\n");
        try {
            var text = headings.orElseThrow(
                    () -> new Refused(Problem.error("P404", Place.of(path), "没有这样的表，", "请从列表里选一张。")));
            edit.put(new Version(id, version), path, text.getBytes(StandardCharsets.UTF_8), who.getName());
            return "redirect:/drafts/%d/edit?path=%s".formatted(id, path);
        } catch (Refused e) {
            Desk.refuse(e, model, response);
            return "draft-refused";
        }
    }

    private Map<String, byte @Nullable []> changed(Draft draft, String name, byte[] workbook) {
        var problems = new Problems();
        var edited = EditedWorkbook.of(name, workbook, desk.files(draft), problems);
        problems.refuseIfAny();
        var changed = new HashMap<String, byte @Nullable []>();
        edited.changed().forEach(it -> changed.put(it, edited.files().get(it)));
        if (changed.isEmpty()) {
            throw new Refused(Problem.error("P409", Place.of(name), "与草稿里的内容没有差别，", "请先在工作簿里修改、保存，再交回来。"));
        }
        return changed;
    }
}
