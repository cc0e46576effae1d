package dabiao.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All that was done, as it was written down. Safe to share. */
@Component
public final class AuditLines {

    private static final String COLUMNS =
            "`seq`, `at`, `who`, `what`, `subject`, `before`, `after`, `why`, `rulebook`, `previous`, `hash`";

    private static final int AT_ONCE = 500;

    private static final String HEAD = "select `seq`, `hash` from `audit_head` where `id` = 1";

    private final JdbcTemplate jdbc;

    public AuditLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which lines a list shows; null does not restrict.
     *
     * @param who login name
     * @param what a word of {@link dabiao.event.Deed}
     * @param from first day
     * @param to last day
     */
    public record Wanted(
            @Nullable String who,
            @Nullable String what,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static final Wanted ALL = new Wanted(null, null, null, null);
    }

    /** Newest first, those with a number below {@code before}. */
    public List<AuditLine> page(Wanted wanted, long before, int limit) {
        var conditions = new ArrayList<>(List.of("`seq` < ?"));
        var values = new ArrayList<Object>(List.of(before));
        add("`who` = ?", wanted.who(), conditions, values);
        add("`what` = ?", wanted.what(), conditions, values);
        add("`at` >= ?", wanted.from() == null ? null : wanted.from().atStartOfDay(), conditions, values);
        add("`at` < ?", wanted.to() == null ? null : wanted.to().plusDays(1).atStartOfDay(), conditions, values);
        return jdbc.query(
                "select " + COLUMNS + " from `audit_line` where " + String.join(" and ", conditions)
                        + " order by `seq` desc limit " + limit,
                AuditLines::read,
                values.toArray());
    }

    /** Hands over every line, in order. */
    public void each(Consumer<AuditLine> taker) {
        var some = after(Long.MIN_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(taker);
            some = after(some.get(some.size() - 1).seq(), AT_ONCE);
        }
    }

    /** The line of that number. */
    public Optional<AuditLine> find(long seq) {
        return after(seq - 1, 1).stream().filter(it -> it.seq() == seq).findFirst();
    }

    /** The next lines behind a number, in their order. */
    List<AuditLine> after(long seq, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from `audit_line` where `seq` > ? order by `seq` limit " + limit,
                AuditLines::read,
                seq);
    }

    /** The last line that was written, as the head says; empty if there is no head any more. */
    public Optional<Head> head() {
        return jdbc.query(HEAD, AuditLines::readHead).stream().findFirst();
    }

    /** The same, and nobody else may write until this transaction ends. */
    Head lockedHead() {
        return jdbc.query(HEAD + " for update", AuditLines::readHead).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The head of the audit trail is missing."));
    }

    void append(AuditLine line) {
        jdbc.update(
                "insert into `audit_line` (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.seq(),
                line.at(),
                line.who(),
                line.what(),
                line.subject(),
                line.before(),
                line.after(),
                line.why(),
                line.rulebook(),
                line.previous(),
                line.hash());
        jdbc.update("update `audit_head` set `seq` = ?, `hash` = ? where `id` = 1", line.seq(), line.hash());
    }

    private static void add(String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static Head readHead(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong(1), row.getString(2));
    }

    private static AuditLine read(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
