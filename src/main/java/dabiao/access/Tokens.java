package dabiao.access;

import dabiao.event.Announce;
import dabiao.event.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tokens of other systems. What a token is can be read once, when it is issued; only its hash is kept. Safe to share. */
@Component
public final class Tokens {

    private static final String SELECT =
            "select `name`, `role`, `organisation`, `issued_by`, `issued_at`, `expires_on`,"
                    + " `revoked` from `access_token`";

    private final JdbcTemplate jdbc;
    private final Announce announce;
    private final Clock clock;

    Tokens(JdbcTemplate jdbc, Announce announce, Clock clock) {
        this.jdbc = jdbc;
        this.announce = announce;
        this.clock = clock;
    }

    /** Makes a token and returns what the system has to show. */
    public String issue(String name, Rights rights, LocalDate expiresOn, String by) {
        if (name.isBlank() || name.length() > 64) {
            throw ChangeAccounts.refused("名称", "不能用，", "请写明是哪个系统，不超过 64 个字。");
        }
        if (expiresOn.isBefore(LocalDate.now(clock))) {
            throw ChangeAccounts.refused("有效期", "已经过去，", "请填今天或以后的日期。");
        }
        if (list().stream().anyMatch(it -> it.name().equals(name.strip()))) {
            throw ChangeAccounts.refused("名称", "“" + name + "”已经有了，", "请换一个。");
        }
        var token = Secrets.token();
        var issued = new Token(name.strip(), rights, by, now(), expiresOn, false);
        announce.doing(
                () -> insert(issued, Secrets.hash(token)),
                new AccountEvent(by, Deed.TOKEN_ISSUED, issued.name(), "", rights + "，有效期到 " + expiresOn));
        return token;
    }

    /** From now on nobody gets in with it. */
    public void revoke(String name, String by) {
        announce.doing(
                () -> {
                    if (jdbc.update("update `access_token` set `revoked` = true where `name` = ?", name) == 0) {
                        throw ChangeAccounts.refused("名称", "没有“" + name + "”这个令牌，", "请核对名称。");
                    }
                },
                new AccountEvent(by, Deed.TOKEN_REVOKED, name, "有效", "已收回"));
    }

    /** The token that somebody shows, if it is good today. */
    public Optional<Token> shown(String secret) {
        return jdbc.query(SELECT + " where `hash` = ?", Tokens::read, Secrets.hash(secret)).stream()
                .filter(it -> it.isGood(LocalDate.now(clock)))
                .findFirst();
    }

    /** By name. */
    public List<Token> list() {
        return jdbc.query(SELECT + " order by `name`", Tokens::read);
    }

    private void insert(Token it, String hash) {
        jdbc.update(
                "insert into `access_token` (`name`, `hash`, `role`, `organisation`, `issued_by`, `issued_at`,"
                        + " `expires_on`, `revoked`) values (?, ?, ?, ?, ?, ?, ?, false)",
                it.name(),
                hash,
                it.rights().role().name(),
                it.rights().organisation(),
                it.issuedBy(),
                it.issuedAt(),
                it.expiresOn());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getString(1),
                new Rights(Role.valueOf(row.getString(2)), row.getString(3)),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7));
    }
}
