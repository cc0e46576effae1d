package dabiao.publishing.draft;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files of drafts. */
@Component
final class DraftFiles {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;

    DraftFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    SortedMap<String, byte[]> of(long draft) {
        var files = new TreeMap<String, byte[]>();
        jdbc.query(
                "select `path`, `content` from `rule_draft_file` where `draft_id` = ?",
                row -> {
                    files.put(row.getString(1), row.getBytes(2));
                },
                draft);
        return files;
    }

    void put(long draft, String path, byte[] content) {
        remove(draft, path);
        add(draft, Map.of(path, content));
    }

    void remove(long draft, String path) {
        jdbc.update("delete from `rule_draft_file` where `draft_id` = ? and `path` = ?", draft, path);
    }

    void replace(long draft, Map<String, byte[]> files) {
        jdbc.update("delete from `rule_draft_file` where `draft_id` = ?", draft);
        add(draft, files);
    }

    private void add(long draft, Map<String, byte[]> files) {
        jdbc.batchUpdate(
                "insert into `rule_draft_file` (`draft_id`, `path`, `content`) values (?, ?, ?)",
                files.entrySet(),
                AT_ONCE,
                (row, file) -> {
                    row.setLong(1, draft);
                    row.setString(2, file.getKey());
                    row.setBytes(3, file.getValue());
                });
    }
}
