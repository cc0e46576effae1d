package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A hundred malformed requests to every address: told what is wrong, never answered with a failure, nothing kept. */
class MalformedTests {

    private static final int EACH = 100;
    private static final List<String> VALUES = List.of(
            "%00",
            "-1",
            "99999999999999999999",
            "0",
            "NaN",
            "%27%20or%201%3D1",
            "%F0%9F%98%80",
            "..%2F..%2Fetc",
            "a".repeat(300),
            "%E5%85%9A",
            "2023-13-41",
            "null",
            "%25",
            "%3Cscript%3E",
            "1e9",
            "%0A",
            "true",
            "%7B%7D",
            "2023",
            "");
    private static final List<String> NAMES = List.of(
            "year",
            "limit",
            "cursor",
            "asOf",
            "from",
            "to",
            "flag",
            "criterion",
            "status",
            "standard",
            "star",
            "page",
            "sort",
            "organisation",
            "path",
            "rulebook",
            "ledger",
            "who",
            "what",
            "q",
            "ticket",
            "reason",
            "login",
            "name",
            "role",
            "expires");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "{\"year\":\"\"}",
            "{\"year\":99999999999}",
            "{\"year\":-1,\"organisation\":[]}",
            "{\"ledgers\":null}",
            "{\"ledgers\":{\"活动\":null}}",
            "{\"ledgers\":{\"活动\":[null]}}",
            "{\"ledgers\":{\"活动\":[{}]}}",
            "{\"ledgers\":{\"活动\":[{\"编号\":{\"a\":[1]}}]}}",
            "{\"ledgers\":{\"没有\":[]}}",
            "[".repeat(2_000),
            "{\"a\":".repeat(1_500),
            "\u0000\u0001\u0002",
            "{\"title\":null}",
            "{\"title\":1,\"files\":{\"../x\":\"y\"}}",
            "{\"version\":\"x\"}",
            "<a/>",
            "{\"reason\":\"" + "长".repeat(70_000) + "\"}",
            "{\"year\":2023,\"asOf\":\"2023-02-30\"}",
            "{\"year\":1e400}");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=nonsense",
            "x",
            "*/*");

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB1,甲支部,党支部,2015-06-01\n");
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @TestFactory
    Stream<DynamicTest> everyAddress() {
        return addresses().stream()
                .filter(it -> !it.equals("POST /api/v1/backup") && !it.contains("/actuator"))
                .map(it -> DynamicTest.dynamicTest(it, () -> refuses(it)));
    }

    private static void refuses(String address) {
        var method = address.substring(0, address.indexOf(' '));
        var pattern = address.substring(address.indexOf(' ') + 1);
        var random = new Random(address.hashCode());
        var asking = asking(pattern);
        asking.get("/login");
        var before = rows();
        var failures = new ArrayList<String>();
        for (int i = 0; i < EACH; i++) {
            var path = path(pattern, random);
            var body = method.equals("GET") ? "" : BODIES.get(random.nextInt(BODIES.size()));
            Map<String, String> headers =
                    body.isEmpty() ? Map.of() : Map.of("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
            var reply = asking.send(method, path, body, headers);
            if (!isFit(reply, pattern)) {
                var start = body.substring(0, Math.min(80, body.length()));
                failures.add(reply.status() + " " + path + " " + headers + " " + start);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private static boolean isFit(Reply reply, String pattern) {
        boolean isRefused = reply.status() >= 400;
        boolean isProblem = reply.header("Content-Type").startsWith("application/problem+json");
        boolean isEmpty = reply.body().isEmpty() || reply.body().startsWith("<!doctype html>");
        return reply.status() < 500 && (!isRefused || !pattern.startsWith("/api/") || isProblem || isEmpty);
    }

    private static String path(String pattern, Random random) {
        var path = new StringBuilder();
        for (String part : pattern.split("/", -1)) {
            if (!part.isEmpty()) {
                path.append('/').append(part.replaceAll("\\{[^}]*}", value(random, true)));
            }
        }
        path.append(path.isEmpty() ? "/" : "").append('?');
        for (int i = random.nextInt(4); i >= 0; i--) {
            path.append(NAMES.get(random.nextInt(NAMES.size())))
                    .append('=')
                    .append(value(random, false))
                    .append('&');
        }
        return path.toString();
    }

    private static String value(Random random, boolean filled) {
        var value = VALUES.get(random.nextInt(VALUES.size()));
        return filled && value.isEmpty() ? "x" : value;
    }

    private static Program asking(String pattern) {
        var role = pattern.startsWith("/accounts")
                ? Role.ADMINISTRATOR
                : pattern.contains("audit") ? Role.AUDITOR : Role.OFFICE;
        return program.as(new Rights(role, ""));
    }

    /** Rows of each table but the tokens with which the test itself asks, and what reading names and taking the audit trail leave. */
    private static Map<String, Long> rows() {
        var jdbc = program.get(JdbcTemplate.class);
        var rows = new TreeMap<String, Long>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = schema()", String.class)
                .forEach(it -> rows.put(it, jdbc.queryForObject("select count(*) from `" + it + "`", Long.class)));
        rows.put(
                "audit_line",
                jdbc.queryForObject(
                        "select count(*) from `audit_line` where `what` not in ('查阅姓名', '导出审计记录')", Long.class));
        return rows;
    }

    private static TreeSet<String> addresses() {
        var addresses = new TreeSet<String>();
        program.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("dabiao")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues().forEach(it -> addresses.add(verb + " " + it)));
                    }
                });
        return addresses;
    }
}
