package dabiao.seal;

import org.springframework.jdbc.core.JdbcTemplate;

/** Puts lines under one seal, page by page. Not thread-safe. */
public final class Sealing {

    private static final int FULL = 1_000;

    private final JdbcTemplate jdbc;
    private final Kind kind;
    private final String number;
    private final Digest digest = new Digest();
    private final StringBuilder page = new StringBuilder();
    private int lines;
    private int pages;

    Sealing(JdbcTemplate jdbc, Kind kind, String number) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.number = number;
        jdbc.update("delete from `seal_page` where `kind` = ? and `number` = ?", kind.word(), number);
    }

    public void add(Line line) {
        page.append(line.written());
        lines++;
        if (lines == FULL) {
            write();
        }
    }

    /** The seal, once the last line was added. */
    public Seal close() {
        if (lines > 0) {
            write();
        }
        return new Seal(kind, number, digest.hex());
    }

    private void write() {
        var content = page.toString();
        digest.plain(content);
        jdbc.update(
                "insert into `seal_page` (`kind`, `number`, `page`, `content`) values (?, ?, ?, ?)",
                kind.word(),
                number,
                pages,
                content);
        pages++;
        lines = 0;
        page.setLength(0);
    }
}
