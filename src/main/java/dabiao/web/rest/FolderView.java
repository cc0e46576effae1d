package dabiao.web.rest;

import dabiao.publishing.Publishing;
import dabiao.publishing.folder.FolderState;
import dabiao.publishing.folder.FolderStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rules folder stands to the rulebook in force. */
@Schema(name = "RulesFolder", description = "规则文件夹与现行规则")
record FolderView(
        String sentence,
        ActivationView inForce,
        Publishing publishing,
        FolderStatus status,
        String statusText,
        String fingerprint,
        @Nullable LocalDateTime lookedAt,
        List<ProblemView.Item> problems,
        int dropped) {

    static FolderView of(FolderState it) {
        return new FolderView(
                it.sentence(),
                ActivationView.of(it.inForce()),
                it.publishing(),
                it.status(),
                it.status().word(),
                it.fingerprint(),
                it.lookedAt(),
                ProblemView.Item.of(it.problems()),
                it.dropped());
    }
}
