package dabiao.publishing.folder;

import dabiao.problem.Problem;
import dabiao.publishing.Publishing;
import dabiao.rulebook.archive.Activation;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rulebook is in force, and what is with the folder.
 *
 * @param inForce the activation under which all is judged now
 * @param fingerprint of the folder as it was looked at last; empty where it could not be read
 * @param lookedAt when the folder was looked at last; null if that has not happened yet
 * @param problems why it was refused, or what is worth a look
 * @param dropped how many more problems there are
 */
public record FolderState(
        Activation inForce,
        Publishing publishing,
        FolderStatus status,
        String fingerprint,
        @Nullable LocalDateTime lookedAt,
        List<Problem> problems,
        int dropped) {

    public FolderState {
        problems = List.copyOf(problems);
    }

    /** In two sentences: what is in force since when by whom, and how the folder stands to it. */
    public String sentence() {
        return "现行规则 %s，自 %s 起由“%s”启用。规则文件夹%s。"
                .formatted(
                        inForce.fingerprint().substring(0, 8),
                        inForce.activatedAt().withNano(0).toString().replace('T', ' '),
                        inForce.activatedBy(),
                        status.word());
    }
}
