package dabiao.web.page.draft;

import dabiao.problem.Refused;
import dabiao.publishing.draft.Act;
import dabiao.publishing.draft.DecideDraft;
import dabiao.publishing.draft.ProposeDraft;
import dabiao.publishing.draft.RebaseDraft;
import dabiao.publishing.draft.Version;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What takes a draft from one state to the next: proposed, approved, rejected, withdrawn, moved onto the rulebook in force. */
@Controller
final class DecisionsPage {

    private final Desk desk;
    private final DraftPage page;
    private final ProposeDraft propose;
    private final DecideDraft decide;
    private final RebaseDraft rebase;

    DecisionsPage(Desk desk, DraftPage page, Moves moves) {
        this.desk = desk;
        this.page = page;
        this.propose = moves.propose();
        this.decide = moves.decide();
        this.rebase = moves.rebase();
    }

    /** What takes a draft from one state to the next. */
    @Component("draftMoves")
    record Moves(ProposeDraft propose, DecideDraft decide, RebaseDraft rebase) {}

    @PostMapping("/drafts/{id}/propose")
    String propose(
            @PathVariable long id,
            @RequestParam long version,
            Why why,
            Principal who,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                Act.PROPOSE,
                () -> propose.propose(new Version(id, version), why.words(), why.paper(), who.getName()),
                new Answering(model, response));
    }

    @PostMapping("/drafts/{id}/approve")
    String approve(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam LocalDate from,
            Principal who,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                Act.APPROVE,
                () -> decide.approve(new Version(id, version), from, who.getName()),
                new Answering(model, response));
    }

    @PostMapping("/drafts/{id}/reject")
    String reject(
            @PathVariable long id,
            @RequestParam long version,
            Why why,
            Principal who,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                Act.REJECT,
                () -> decide.reject(new Version(id, version), why.words(), who.getName()),
                new Answering(model, response));
    }

    @PostMapping("/drafts/{id}/withdraw")
    String withdraw(@PathVariable long id, Why why, Principal who, Model model, HttpServletResponse response) {
        return done(
                id,
                Act.WITHDRAW,
                () -> propose.withdraw(id, why.words(), who.getName()),
                new Answering(model, response));
    }

    @PostMapping("/drafts/{id}/rebase")
    String rebase(
            @PathVariable long id,
            @RequestParam long version,
            Principal who,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                Act.REBASE,
                () -> rebase.rebase(new Version(id, version), who.getName()),
                new Answering(model, response));
    }

    /** Where to say it. */
    private record Answering(Model model, HttpServletResponse response) {}

    private String done(long id, Act act, Runnable doing, Answering answering) {
        var draft = desk.draft(id, answering.model());
        try {
            doing.run();
            return "redirect:/drafts/%d?done=%s".formatted(id, act);
        } catch (Refused e) {
            Desk.refuse(e, answering.model(), answering.response());
            return page.shown(draft, answering.model());
        }
    }
}
