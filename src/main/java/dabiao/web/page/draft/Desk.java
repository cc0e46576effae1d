package dabiao.web.page.draft;

import dabiao.problem.Refused;
import dabiao.publishing.FrozenEditions;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.Drafts;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import dabiao.web.page.Absent;
import dabiao.web.security.Me;
import dabiao.yearend.CloseYear;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about a draft looks at. Safe to share. */
@Component
final class Desk {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final Drafts drafts;
    private final StoredRulebooks rulebooks;
    private final FrozenEditions frozen;
    private final Me me;

    Desk(Drafts drafts, StoredRulebooks rulebooks, FrozenEditions frozen, Me me) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.frozen = frozen;
        this.me = me;
    }

    /** The draft, told to the page with what may be done with it. */
    Draft draft(long id, Model model) {
        var draft = drafts.find(id).orElseThrow(() -> new Absent("没有编号为 " + id + " 的规则草稿。请从“标准”里的草稿列表打开。"));
        model.addAttribute("draft", draft);
        model.addAttribute("possible", possible(draft));
        return draft;
    }

    Possible possible(Draft draft) {
        var inForce = rulebooks.inForce().map(StoredRulebook::fingerprint).orElse("");
        return new Possible(draft, me.login(), inForce, me.editsRules());
    }

    SortedMap<String, byte[]> files(Draft draft) {
        return drafts.files(draft);
    }

    /** Editions that may not change, each with the closed year that they judged. */
    SortedMap<String, Integer> frozen() {
        return frozen.years();
    }

    /** The day on which a year is usually judged. */
    static LocalDate usualDay(int year) {
        if (year < FIRST || year > LAST) {
            throw new Absent("年度应填 %d 至 %d 之间的年份，例如 2023。".formatted(FIRST, LAST));
        }
        return CloseYear.usualDay(year);
    }

    /** How people know an edition's file. */
    static String shown(String path) {
        return RulesFolder.shown(path);
    }

    /** Tells the page why something was not done. */
    static void refuse(Refused e, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("refused", e.problems());
        model.addAttribute("dropped", e.dropped());
    }
}
