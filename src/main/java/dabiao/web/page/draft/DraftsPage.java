package dabiao.web.page.draft;

import dabiao.problem.Refused;
import dabiao.publishing.draft.Drafts;
import dabiao.publishing.draft.EditDraft;
import dabiao.publishing.draft.MakeDraft;
import dabiao.publishing.draft.Version;
import dabiao.rulebook.scaffold.NewEdition;
import dabiao.web.page.Absent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 规则草稿: all of them, and new ones. */
@Controller
final class DraftsPage {

    private final Drafts drafts;
    private final MakeDraft make;
    private final EditDraft edit;
    private final Desk desk;

    DraftsPage(Drafts drafts, MakeDraft make, EditDraft edit, Desk desk) {
        this.drafts = drafts;
        this.make = make;
        this.edit = edit;
        this.desk = desk;
    }

    @GetMapping("/drafts")
    String drafts(Model model) {
        model.addAttribute("drafts", drafts.list());
        return "drafts";
    }

    @PostMapping("/drafts")
    String make(
            @RequestParam(defaultValue = "") String title, Principal who, Model model, HttpServletResponse response) {
        if (title.isBlank()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("missing", "请给草稿起个名称，写明要改什么，例如“党员大会改为每季度两次”。");
            return drafts(model);
        }
        return "redirect:/drafts/" + make.ofInForce(title, who.getName()).number();
    }

    @PostMapping("/drafts/zip")
    String zip(@RequestParam MultipartFile file, Principal who, Model model, HttpServletResponse response)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isBlank()) {
            throw new Absent("没有选择压缩包。请回到草稿列表重新选择。");
        }
        try {
            return "redirect:/drafts/"
                    + make.ofZip(file.getBytes(), name, who.getName()).number();
        } catch (Refused e) {
            Desk.refuse(e, model, response);
            return drafts(model);
        }
    }

    /** A copy of the last edition under a new day, or the first edition of a new standard. */
    @PostMapping("/drafts/{id}/editions")
    String edition(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam String standard,
            @RequestParam String day,
            Principal who,
            Model model,
            HttpServletResponse response) {
        var draft = desk.draft(id, model);
        var name = standard.strip();
        try {
            var fresh = NewEdition.of(desk.files(draft), name, day.strip());
            edit.putAll(new Version(id, version), fresh, "新版本 " + name + "/" + day.strip(), who.getName());
            return "redirect:/drafts/%d?made=%s/%s".formatted(id, name, day.strip());
        } catch (Refused e) {
            Desk.refuse(e, model, response);
            return "draft-refused";
        }
    }
}
