package dabiao.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTests {

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        LOG.start();
        root().addAppender(LOG);
    }

    @AfterAll
    static void close() {
        root().detachAppender(LOG);
        program.close();
    }

    @Test
    void aRequestKeepsTheIdWithWhichItCame() {
        var reply = program.send("GET", "/api/v1/nowhere", "", Map.of("X-Request-Id", "oa-2023.17"));

        assertThat(reply.header("X-Request-Id")).isEqualTo("oa-2023.17");
        assertThat(reply.json().get("request").asString()).isEqualTo("oa-2023.17");
    }

    @Test
    void anIdThatCouldBreakALogIsReplaced() {
        var reply = program.send("GET", "/api/v1/nowhere", "", Map.of("X-Request-Id", "a b\u00e4<x>"));

        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f-]{13}");
        assertThat(reply.json().get("request").asString()).isEqualTo(reply.header("X-Request-Id"));
    }

    @Test
    void aRefusalAtTheDoorHasAnIdToo() {
        var reply = program.asNobody().get("/api/v1/organisations");

        assertThat(reply.json().get("request").asString()).isNotEmpty().isEqualTo(reply.header("X-Request-Id"));
    }

    @Test
    void theLogSaysWhoseAChangeWasAndHowItEnded() {
        program.send(
                "POST",
                "/api/v1/assessments",
                "{}",
                Map.of("X-Request-Id", "log-1", "Content-Type", "application/json"));

        assertThat(LOG.list)
                .filteredOn(it -> "log-1".equals(it.getMDCPropertyMap().get("request")))
                .anySatisfy(it -> {
                    assertThat(it.getFormattedMessage()).startsWith("POST /api/v1/assessments 400 ");
                    assertThat(it.getMDCPropertyMap().get("login")).startsWith("令牌 测试");
                });
    }

    @Test
    void noSecretIsEverInTheLog() {
        var initial = program.get(ChangeAccounts.class).open("mi", "密", new Rights(Role.OFFICE, ""), "测试");
        var token = program.get(Tokens.class)
                .issue("旧系统", new Rights(Role.OFFICE, ""), LocalDate.now().plusDays(1), "管理员");
        var visitor = new Visitor(program);
        visitor.signIn("mi", "bu-dui-de-mima");
        visitor.signIn("mi", initial);
        visitor.fill(
                "/password",
                "/password",
                Map.of("old", initial, "chosen", "xin-xuan-de-ci", "again", "xin-xuan-de-ci"));
        program.asNobody().send("POST", "/api/v1/assessments", "{", Map.of("Authorization", "Bearer " + token));
        program.asNobody().send("POST", "/api/v1/assessments", "{", Map.of("Authorization", "Bearer " + token + "x"));

        assertThat(LOG.list).isNotEmpty();
        assertThat(LOG.list)
                .extracting(it -> it.getFormattedMessage() + it.getMDCPropertyMap() + it.getThrowableProxy())
                .noneMatch(it -> it.contains(initial)
                        || it.contains(token)
                        || it.contains("bu-dui-de-mima")
                        || it.contains("xin-xuan-de-ci"));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
