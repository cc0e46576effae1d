package dabiao.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All that is under seal. Safe to share. */
@Component
public final class Seals {

    private static final String PAGE =
            "select `content` from `seal_page` where `kind` = ? and `number` = ? and `page` = ?";

    private final JdbcTemplate jdbc;

    public Seals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a seal; an earlier one of the same number is forgotten. */
    public Sealing open(Kind kind, String number) {
        return new Sealing(jdbc, kind, number);
    }

    /** What the seal ought to be by its pages; empty if it has none. */
    public Optional<Seal> of(Kind kind, String number) {
        var digest = new Digest();
        int pages = 0;
        var content = page(kind, number, pages);
        while (content.isPresent()) {
            digest.plain(content.get());
            pages++;
            content = page(kind, number, pages);
        }
        return pages == 0 ? Optional.empty() : Optional.of(new Seal(kind, number, digest.hex()));
    }

    /** Hands over the lines, a page at a time, in their order. */
    public void each(Kind kind, String number, Consumer<List<Line>> taker) {
        int page = 0;
        var content = page(kind, number, page);
        while (content.isPresent()) {
            taker.accept(content.get().lines().map(Line::read).toList());
            page++;
            content = page(kind, number, page);
        }
    }

    /** Why the pages cannot be trusted; empty if they are what was sealed. */
    public Optional<String> broken(Seal seal) {
        var now = of(seal.kind(), seal.number());
        return now.map(Seal::digest).orElse(new Digest().hex()).equals(seal.digest())
                ? Optional.empty()
                : Optional.of("表 seal_page 的“%s %s”：与审计记录里的封存不符，被改过。"
                        .formatted(seal.kind().word(), seal.number()));
    }

    private Optional<String> page(Kind kind, String number, int page) {
        return jdbc.queryForList(PAGE, String.class, kind.word(), number, page).stream()
                .findFirst();
    }
}
