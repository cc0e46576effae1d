package dabiao.fact;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the members of an organisation are called, or ever were; for those who hide names from others. Safe to share. */
@Component
public final class MemberNames {

    private final JdbcTemplate jdbc;

    MemberNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(String organisation) {
        return jdbc.queryForList(
                "select distinct `name` from `members` where `organisation` = ? order by `name`",
                String.class,
                organisation);
    }
}
