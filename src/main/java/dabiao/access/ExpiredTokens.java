package dabiao.access;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tokens that have been good for nothing for long; that they were issued, and when, stays in the audit trail. Safe to share. */
@Component
public final class ExpiredTokens {

    private final JdbcTemplate jdbc;

    public ExpiredTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, each as people name it. */
    public List<String> before(LocalDate day) {
        return jdbc.query(
                "select `name`, `expires_on` from `access_token` where `expires_on` < ? order by `name`",
                (row, at) -> "令牌“%s”（%s 到期）".formatted(row.getString(1), row.getObject(2, LocalDate.class)),
                day);
    }

    /** Removes them; joins the transaction under way. */
    public void remove(LocalDate before) {
        jdbc.update("delete from `access_token` where `expires_on` < ?", before);
    }
}
