package dabiao.publishing.folder;

import dabiao.problem.Problem;
import dabiao.publishing.ActivateRulebook;
import dabiao.publishing.Cause;
import dabiao.publishing.Publishing;
import dabiao.publishing.draft.MakeDraft;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import dabiao.rulebook.archive.TakenFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes over what stands in the rules folder: in force at once where a folder publishes, as a draft where that takes two persons. The
 * first rulebook of all is put in force either way. A folder that was taken over before, and has not changed since, is left alone.
 */
@Component
final class TakeFolder {

    /** Who acts when a folder was changed: nobody knows more. */
    static final String FOLDER = "规则文件夹";

    private final ActivateRulebook activate;
    private final MakeDraft drafts;
    private final Kept kept;
    private final Setting setting;

    TakeFolder(ActivateRulebook activate, MakeDraft drafts, Kept kept, Setting setting) {
        this.activate = activate;
        this.drafts = drafts;
        this.kept = kept;
        this.setting = setting;
    }

    /** What is kept of rulebooks and folders, and when. */
    @Component
    record Kept(StoredRulebooks rulebooks, TakenFolders folders, Clock clock) {}

    /** Where the rules are, and who may publish them. */
    @Component
    record Setting(
            @Value("${dabiao.rules}") Path folder,
            @Value("${dabiao.publishing}") Publishing publishing) {}

    Path folder() {
        return setting.folder();
    }

    Publishing publishing() {
        return setting.publishing();
    }

    /** Fingerprint of the rulebook in force; empty if there is none yet. */
    String inForce() {
        return kept.rulebooks().inForce().map(StoredRulebook::fingerprint).orElse("");
    }

    boolean again() {
        return activate.again();
    }

    /** Throws {@link dabiao.problem.Refused} with everything that is wrong; returns what is worth a look. */
    List<Problem> take(SortedMap<String, byte[]> files) {
        var fingerprint = RulesFolder.fingerprint(files);
        var inForce = inForce();
        if (inForce.isEmpty() || inForce.equals(fingerprint)) {
            return activated(files, inForce.isEmpty() ? "首次启用" : "");
        }
        if (!kept.folders().isLast(fingerprint)) {
            return publishing() == Publishing.FOLDER ? activated(files, "规则文件夹改了") : drafted(files, fingerprint);
        }
        activate.againIfNone();
        return List.of();
    }

    private List<Problem> activated(SortedMap<String, byte[]> files, String why) {
        return activate.activate(files, new Cause(FOLDER, why, ""), before -> note(RulesFolder.fingerprint(files)))
                .warnings();
    }

    private List<Problem> drafted(SortedMap<String, byte[]> files, String fingerprint) {
        activate.againIfNone();
        drafts.ofFolder(files, FOLDER, () -> note(fingerprint));
        return List.of();
    }

    private void note(String fingerprint) {
        kept.folders().take(fingerprint, LocalDateTime.now(kept.clock()));
    }
}
