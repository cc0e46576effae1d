package dabiao.web.page.draft;

import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.EditDraft;
import dabiao.publishing.draft.TryDraft;
import dabiao.publishing.draft.Version;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.workbook.EditedTable;
import dabiao.web.page.Absent;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file of a draft, edited as a table or as a text, with what the gate says of it meanwhile. */
@Controller
final class EditorPage {

    private final Desk desk;
    private final EditDraft edit;
    private final TryDraft trying;

    EditorPage(Desk desk, EditDraft edit, TryDraft trying) {
        this.desk = desk;
        this.edit = edit;
        this.trying = trying;
    }

    /** @param as {@code text} shows a table as it is written */
    @GetMapping("/drafts/{id}/edit")
    String editor(
            @PathVariable long id, @RequestParam String path, @RequestParam(defaultValue = "") String as, Model model) {
        var draft = desk.draft(id, model);
        var bytes = bytes(draft, path);
        boolean table = path.endsWith(".csv") && !as.equals("text");
        var edited = table
                ? new Edited(path, draft.version(), "", null)
                : new Edited(path, draft.version(), null, Edited.text(bytes));
        return shown(draft, edited, table ? EditedTable.cells(bytes) : List.of(), model);
    }

    /** What is wrong with what was typed so far; nothing is kept. */
    @PostMapping("/drafts/{id}/glance")
    String glance(@PathVariable long id, Edited edited, Model model) {
        var draft = desk.draft(id, model);
        glance(draft, edited, model);
        return "editor-parts :: problems";
    }

    @PostMapping("/drafts/{id}/save")
    String save(@PathVariable long id, Edited edited, Principal who, Model model, HttpServletResponse response) {
        var draft = desk.draft(id, model);
        var before = bytes(draft, edited.path());
        var after = edited.over(before).bytes();
        try {
            if (draft.version() != edited.version() || !Arrays.equals(before, after)) {
                edit.put(new Version(id, edited.version()), edited.path(), after, who.getName());
            }
            return "redirect:/drafts/%d/edit?path=%s&saved%s"
                    .formatted(
                            id,
                            edited.path(),
                            edited.path().endsWith(".csv") && edited.rows() == null ? "&as=text" : "");
        } catch (Refused e) {
            Desk.refuse(e, model, response);
            return shown(draft, edited, edited.rows() == null ? List.of() : edited.cells(), model);
        }
    }

    @PostMapping("/drafts/{id}/delete")
    String delete(
            @PathVariable long id,
            @RequestParam String path,
            @RequestParam long version,
            Principal who,
            Model model,
            HttpServletResponse response) {
        desk.draft(id, model);
        try {
            edit.remove(new Version(id, version), path, who.getName());
            return "redirect:/drafts/" + id;
        } catch (Refused e) {
            Desk.refuse(e, model, response);
            return "draft-refused";
        }
    }

    private String shown(Draft draft, Edited edited, List<List<String>> cells, Model model) {
        var path = edited.path();
        var folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        model.addAttribute("file", edited);
        model.addAttribute("frozen", desk.frozen().get(folder));
        model.addAttribute("title", title(path));
        if (edited.rows() != null) {
            model.addAttribute(
                    "table", TableView.of(path, cells, rulebook(draft).vocabulary()));
        }
        model.addAttribute("spots", spots(draft, edited, cells));
        return edited.rows() == null ? "text-editor" : "table-editor";
    }

    private void glance(Draft draft, Edited edited, Model model) {
        model.addAttribute("file", edited);
        model.addAttribute("spots", spots(draft, edited, edited.rows() == null ? List.of() : edited.cells()));
    }

    private List<Spot> spots(Draft draft, Edited edited, List<List<String>> cells) {
        var before = bytes(draft, edited.path());
        if (edited.rows() == null) {
            var problems =
                    trying.glance(draft, edited.path(), edited.over(before).bytes());
            return Spot.of(problems, edited.path(), Spot.Spotting.TEXT);
        }
        var table = TableView.of(edited.path(), cells, rulebook(draft).vocabulary());
        var after = EditedTable.of(before, table.lines());
        var problems = trying.glance(draft, edited.path(), after.bytes());
        return Spot.of(problems, edited.path(), new Spot.Spotting(after.rows(), table));
    }

    private byte[] bytes(Draft draft, String path) {
        var bytes = desk.files(draft).get(path);
        if (bytes == null) {
            throw new Absent("草稿 %d 里没有文件 %s。".formatted(draft.number(), path));
        }
        return bytes;
    }

    private Rulebook rulebook(Draft draft) {
        return RulesFolder.read(desk.files(draft), new Problems());
    }

    private static String title(String path) {
        return TableView.layout(path).map(it -> it.title()).orElse(path.substring(path.lastIndexOf('/') + 1));
    }
}
