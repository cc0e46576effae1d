package dabiao.rulebook.archive;

import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which rulebooks have passed their own scenarios, so that a start need not try them again. Safe to share. */
@Component
public final class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final JdbcTemplate jdbc;

    Trials(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a rulebook has passed under that version of the program; another version may judge otherwise. */
    public boolean isPassed(String fingerprint, String programVersion) {
        var found = jdbc.queryForObject(
                "select count(*) from `rulebook_trial` where `fingerprint` = ? and `program_version` = ?",
                Long.class,
                fingerprint,
                programVersion);
        return found != null && found > 0;
    }

    public void pass(String fingerprint, String programVersion, LocalDateTime at) {
        if (!isPassed(fingerprint, programVersion)) {
            add(fingerprint, programVersion, at);
        }
    }

    private void add(String fingerprint, String programVersion, LocalDateTime at) {
        try {
            jdbc.update(
                    "insert into `rulebook_trial` (`fingerprint`, `program_version`, `passed_at`) values (?, ?, ?)",
                    fingerprint,
                    programVersion,
                    at);
        } catch (DuplicateKeyException e) {
            LOG.debug("{} was tried twice at once.", fingerprint);
        }
    }
}
