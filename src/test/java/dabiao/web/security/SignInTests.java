package dabiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Accounts;
import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SignInTests {

    private static final String CHOSEN = "hen-nan-cai-de-mima";

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void nobodySeesAPageBeforeSigningIn() {
        var visitor = new Visitor(program);

        var reply = visitor.get("/branches/ZB001");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/login");
        assertThat(visitor.get("/login").body()).contains("登录名", "密码").doesNotContain("支部名单");
        assertThat(visitor.get("/css/page.css").status()).isEqualTo(200);
    }

    @Test
    void aNewAccountChoosesAPasswordFirst() {
        var initial = open("xin", Role.OFFICE);
        var visitor = new Visitor(program);

        assertThat(visitor.signIn("xin", initial).header("Location")).doesNotContain("wrong");
        assertThat(visitor.get("/").header("Location")).endsWith("/password");
        assertThat(visitor.get("/api/v1/organisations").status()).isEqualTo(403);
        assertThat(choose(visitor, initial, "short").body()).contains("太短", "10");
        assertThat(choose(visitor, "wrong", CHOSEN).body()).contains("原密码", "不对");
        assertThat(choose(visitor, initial, "xin-xin-xin-xin").body()).contains("太容易猜到");
        assertThat(choose(visitor, initial, CHOSEN).header("Location")).endsWith("/login?changed");

        assertThat(visitor.get("/").header("Location")).endsWith("/login");
        visitor.signIn("xin", CHOSEN);
        assertThat(visitor.get("/standards").status()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/organisations").status()).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsLockAnAccountAndTheLockIsWrittenDown() {
        var visitor = signedUp("suo", Role.OFFICE);
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(program).signIn("suo", "bu-dui-de-mima").header("Location"))
                    .endsWith("/login?wrong");
        }

        assertThat(new Visitor(program).signIn("suo", CHOSEN).header("Location"))
                .endsWith("/login?wrong");
        assertThat(visitor.get("/standards").status()).isEqualTo(200);
        assertThat(program.get(AuditLines.class)
                        .page(new AuditLines.Wanted("suo", "锁定账号", null, null), Long.MAX_VALUE, 9))
                .hasSize(1);
        program.get(JdbcTemplate.class)
                .update("update `account` set `locked_until` = '2020-01-01 00:00:00' where `login` = 'suo'");
        assertThat(new Visitor(program).signIn("suo", CHOSEN).header("Location"))
                .doesNotContain("wrong");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var visitor = signedUp("guan", Role.ADMINISTRATOR);

        var forged = visitor.post("/accounts/guan/reset", Map.of());

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body()).contains("页面放得太久");
        assertThat(visitor.get("/accounts").status()).isEqualTo(200);
        assertThat(visitor.post("/api/v1/year-end-runs", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whoIsShutOutIsOutAtOnce() {
        var visitor = signedUp("li", Role.OFFICE);
        assertThat(visitor.get("/standards").status()).isEqualTo(200);

        program.get(ChangeAccounts.class).disable("li", "管理员");

        assertThat(visitor.get("/standards").header("Location")).endsWith("/login");
        assertThat(new Visitor(program).signIn("li", CHOSEN).header("Location")).endsWith("/login?wrong");
    }

    @Test
    void whoSignsOutIsOut() {
        var visitor = signedUp("tui", Role.AUDITOR);
        assertThat(visitor.get("/audit").body()).contains("审计记录", "新建账号", "tui");

        visitor.fill("/audit", "/logout", Map.of());

        assertThat(visitor.get("/audit").header("Location")).endsWith("/login");
    }

    @Test
    void anAdministratorOpensAccountsAndSeesNoScores() {
        var visitor = signedUp("zhang", Role.ADMINISTRATOR);

        var opened = visitor.fill(
                "/accounts",
                "/accounts",
                Map.of("login", "ren", "name", "任", "role", "CLERK", "organisation", "ZB001"));
        var refused = visitor.fill("/accounts", "/accounts", Map.of("login", "ren2", "name", "任", "role", "CLERK"));

        assertThat(opened.body()).contains("账号“ren”已建立，初始密码：");
        assertThat(refused.body()).contains("要写明属于哪个党组织");
        assertThat(program.get(Accounts.class).findByLogin("ren").orElseThrow().mustChange())
                .isTrue();
        assertThat(visitor.get("/branches").status()).isEqualTo(403);
        assertThat(visitor.get("/api/v1/assessments").status()).isEqualTo(403);
        assertThat(visitor.get("/api/v1/assessments").json().get("title").asString())
                .isEqualTo("没有权限");
    }

    @Test
    void aTokenIsGoodUntilItIsTakenBackAndIsKeptAsAHash() {
        var tokens = program.get(Tokens.class);
        var token = tokens.issue("财务系统", new Rights(Role.OFFICE, ""), LocalDate.now(), "管理员");

        assertThat(asked(token)).isEqualTo(200);
        assertThat(asked(token + "x")).isEqualTo(401);
        assertThat(asked("")).isEqualTo(401);
        assertThat(program.get(JdbcTemplate.class).queryForList("select `hash` from `access_token`", String.class))
                .doesNotContain(token);
        tokens.revoke("财务系统", "管理员");
        assertThat(asked(token)).isEqualTo(401);
    }

    @Test
    void aTokenThatHasExpiredIsNotGood() {
        var token = program.get(Tokens.class).issue("旧系统", new Rights(Role.OFFICE, ""), LocalDate.now(), "管理员");
        program.get(JdbcTemplate.class)
                .update("update `access_token` set `expires_on` = '2020-01-01' where `name` = '旧系统'");

        assertThat(asked(token)).isEqualTo(401);
    }

    @Test
    void healthIsToldToEverybodyWithoutDetails() {
        var health = program.asNobody().get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("db", "components");
        assertThat(program.get("/actuator/health").json().get("components").has("rules"))
                .isTrue();
        assertThat(program.get("/actuator/metrics").status()).isEqualTo(200);
        assertThat(program.get("/actuator/env").status()).isEqualTo(403);
        assertThat(program.as(new Rights(Role.CLERK, "ZB1"))
                        .get("/actuator/metrics")
                        .status())
                .isEqualTo(403);
        assertThat(program.asNobody().get("/actuator/metrics").status()).isEqualTo(401);
    }

    @Test
    void thoseWhoLookAfterTheProgramSeeWhichRulesJudgeSinceWhenAndWhetherTheFolderIsValid() {
        for (Role role : new Role[] {Role.OFFICE, Role.AUDITOR, Role.ADMINISTRATOR}) {
            var rules = program.as(new Rights(role, ""))
                    .get("/actuator/health")
                    .json()
                    .get("components")
                    .get("rules")
                    .get("details");
            assertThat(rules.get("现行规则").asString()).as(role.toString()).matches("[0-9a-f]{64}");
            assertThat(rules.get("启用时间").asString())
                    .startsWith(String.valueOf(LocalDate.now().getYear()));
            assertThat(rules.get("文件夹").asString()).isNotEmpty();
        }
        assertThat(program.as(new Rights(Role.CLERK, "ZB1"))
                        .get("/actuator/health")
                        .body())
                .doesNotContain("components");
        var visitor = signedUp("kan", Role.OFFICE);
        assertThat(visitor.get("/actuator/health").body()).contains("现行规则");
    }

    @Test
    void everyChangeOfAnAccountIsPartOfTheChain() {
        open("bian", Role.OFFICE);

        assertThat(program.get(AuditLines.class)
                        .page(new AuditLines.Wanted(null, "新建账号", null, null), Long.MAX_VALUE, 99))
                .anyMatch(it -> it.subject().equals("bian") && it.after().contains("党务办公室"));
        assertThat(program.get(Chain.class).firstBreak()).isEmpty();
    }

    private static int asked(String token) {
        return program.asNobody()
                .send("GET", "/api/v1/organisations", "", Map.of("Authorization", "Bearer " + token))
                .status();
    }

    private static dabiao.testing.Reply choose(Visitor visitor, String old, String chosen) {
        return visitor.fill("/password", "/password", Map.of("old", old, "chosen", chosen, "again", chosen));
    }

    private static Visitor signedUp(String login, Role role) {
        var initial = open(login, role);
        program.get(ChangeAccounts.class).changePassword(login, initial, CHOSEN);
        var visitor = new Visitor(program);
        visitor.signIn(login, CHOSEN);
        return visitor;
    }

    private static String open(String login, Role role) {
        return program.get(ChangeAccounts.class).open(login, login, new Rights(role, ""), "测试");
    }
}
