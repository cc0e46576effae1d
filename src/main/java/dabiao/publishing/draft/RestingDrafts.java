package dabiao.publishing.draft;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Drafts that came to nothing and that nobody has touched for long. What came into force is kept elsewhere, whole. Safe to share. */
@Component
public final class RestingDrafts {

    private static final String RESTING =
            Set.of(DraftState.DRAFT, DraftState.CHECKED, DraftState.REJECTED, DraftState.WITHDRAWN).stream()
                    .map(it -> "'" + it.name() + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", "`state` in (", ") and `edited_at` < ?"));

    private final JdbcTemplate jdbc;

    public RestingDrafts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first, each as people name it. */
    public List<String> before(LocalDateTime time) {
        return jdbc.query(
                "select `id`, `title`, `edited_at` from `rule_draft` where " + RESTING + " order by `id`",
                (row, at) -> "规则草稿 %d“%s”（%s 以后没有动过）"
                        .formatted(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, LocalDateTime.class).toLocalDate()),
                time);
    }

    /** Removes them and their files; joins the transaction under way. */
    public void remove(LocalDateTime before) {
        jdbc.update(
                "delete from `rule_draft_file` where `draft_id` in (select `id` from `rule_draft` where " + RESTING
                        + ")",
                before);
        jdbc.update("delete from `rule_draft` where " + RESTING, before);
    }
}
