package dabiao.publishing.draft;

import dabiao.problem.Refused;
import dabiao.publishing.ActivateRulebook;
import dabiao.publishing.Cause;
import dabiao.publishing.Publishing;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Goes back to a rulebook that was in force before. It passes the gate again, as any other. Safe to share. */
@Component
public final class GoBack {

    private final StoredRulebooks rulebooks;
    private final ActivateRulebook activate;
    private final MakeDraft drafts;
    private final Publishing publishing;

    GoBack(
            StoredRulebooks rulebooks,
            ActivateRulebook activate,
            MakeDraft drafts,
            @Value("${dabiao.publishing}") Publishing publishing) {
        this.rulebooks = rulebooks;
        this.activate = activate;
        this.drafts = drafts;
        this.publishing = publishing;
    }

    /**
     * Puts it in force at once; where publishing takes two persons it becomes a draft instead, which comes back. Throws {@link
     * Refused} without a reason, or with all that forbids it.
     */
    public Optional<Draft> to(StoredRulebook rulebook, Cause cause) {
        if (cause.why().isBlank()) {
            throw new Refused(Required.missing("reason", "理由"));
        }
        var files = rulebooks.files(rulebook.fingerprint());
        if (publishing == Publishing.TWO_PERSONS) {
            var title = "恢复 " + rulebook.fingerprint().substring(0, 8) + "："
                    + cause.why().strip();
            return Optional.of(drafts.of(files, title, cause.by()));
        }
        activate.activate(files, cause, before -> {});
        return Optional.empty();
    }
}
