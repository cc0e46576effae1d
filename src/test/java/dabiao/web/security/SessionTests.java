package dabiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.testing.Visitor;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

class SessionTests {

    private static final String CHOSEN = "hen-nan-cai-de-mima";

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2, new SmallRules(folder).setting());
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void aSessionLastsHalfAnHourAndItsCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie = new Visitor(program).get("/login").header("Set-Cookie");

        assertThat(program.get(ServletContext.class).getSessionTimeout()).isEqualTo(30);
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void whoseSessionHasExpiredSignsInAgain() {
        var visitor = signedIn("guo");
        assertThat(visitor.get("/standards").status()).isEqualTo(200);

        sessions().forEach(Session::expire);

        assertThat(visitor.get("/standards").header("Location")).endsWith("/login");
        assertThat(visitor.get("/api/v1/organisations").status()).isEqualTo(401);
        assertThat(visitor.post("/decisions", Map.of()).header("Location")).endsWith("/login");
        visitor.signIn("guo", CHOSEN);
        assertThat(visitor.get("/standards").status()).isEqualTo(200);
    }

    @Test
    void aSessionFromBeforeSigningInIsNotTheOneAfterwards() {
        var visitor = new Visitor(program);
        visitor.get("/login");
        var before = sessions().map(Session::getId).toList();
        open("huan");

        visitor.signIn("huan", CHOSEN);

        assertThat(sessions().map(Session::getId).filter(it -> !before.contains(it)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/branches", "/api/v1/organisations", "/actuator/health"})
    void everyAnswerTellsABrowserToTakeItAsItIsAndKeepItToItself(String path) {
        var reply = new Visitor(program).get(path);

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aPageLoadsNothingFromElsewhere() {
        assertThat(new Visitor(program).get("/login").header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http:");
    }

    @Test
    void whoTriesPasswordsOneAfterAnotherIsTurnedAway() {
        try (var other = Program.on(Server.H2, new SmallRules(folder).setting())) {
            var visitor = new Visitor(other);
            for (int i = 0; i < 20; i++) {
                assertThat(visitor.signIn("shi" + i, "bu-dui-de-mima").header("Location"))
                        .endsWith("/login?wrong");
            }

            assertThat(visitor.signIn("shi", "bu-dui-de-mima").header("Location"))
                    .endsWith("/login?often");
            assertThat(visitor.get("/login?often").body()).contains("试得太频繁");
        }
    }

    private static Stream<Session> sessions() {
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(program.get(ServletContext.class));
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) context).getWebServer();
        return Stream.of(server.getTomcat().getHost().findChildren())
                .map(Context.class::cast)
                .flatMap(it -> Stream.of(it.getManager().findSessions()));
    }

    private static Visitor signedIn(String login) {
        open(login);
        var visitor = new Visitor(program);
        visitor.signIn(login, CHOSEN);
        return visitor;
    }

    private static void open(String login) {
        var change = program.get(ChangeAccounts.class);
        change.changePassword(login, change.open(login, login, new Rights(Role.OFFICE, ""), "测试"), CHOSEN);
    }
}
