package dabiao.rulebook.archive;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was taken over from the rules folder last. A folder publishes when it was changed and never by merely lying there, or else it
 * would undo with the next start what was published otherwise. Safe to share.
 */
@Component
public final class TakenFolders {

    private final JdbcTemplate jdbc;

    TakenFolders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the folder was of that fingerprint when it was taken over last. */
    public boolean isLast(String fingerprint) {
        return jdbc.queryForList("select `fingerprint` from `taken_folder` order by `id` desc limit 1", String.class)
                .contains(fingerprint);
    }

    public void take(String fingerprint, LocalDateTime at) {
        if (!isLast(fingerprint)) {
            jdbc.update("insert into `taken_folder` (`fingerprint`, `taken_at`) values (?, ?)", fingerprint, at);
        }
    }
}
