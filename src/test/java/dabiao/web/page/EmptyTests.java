package dabiao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Server;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on the first day, when nothing has been handed in, and asked for what is not there. */
class EmptyTests {

    private static final Map<String, String> ASKED_FOR = Map.of("Accept", "text/html");
    private static final List<String> NOT_THERE = List.of(
            "/branches/XX",
            "/?year=1900",
            "/?year=abc",
            "/?year=99999999999",
            "/branches?star=%E6%97%A0&page=999&q=%25",
            "/forms?year=1900",
            "/forms/nothing",
            "/forms/scores",
            "/forms/summary?year=1900",
            "/rankings?year=1900",
            "/ledgers/entry/nothing",
            "/standards/nothing/2020-01-01",
            "/nothing");

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageSaysWhatToDoNext(Role role) throws IOException {
        var visitor = program.as(new Rights(role, role == Role.CLERK || role == Role.SUPERIOR ? "ZB1" : ""));
        for (String path : Stream.concat(pages(), NOT_THERE.stream()).toList()) {
            var reply = visitor.send("GET", path, "", ASKED_FOR);

            assertThat(reply.status()).as(path).isLessThan(500);
            if (reply.header("Content-Type").startsWith("text/html")) {
                var main = reply.body()
                        .substring(reply.body().indexOf("<main"), reply.body().indexOf("</main>"));
                assertThat(main).as(path).contains("<h1").containsAnyOf("href=", "<form");
            }
        }
    }

    /** All that are known to be there, with names that nothing has yet. */
    private static Stream<String> pages() throws IOException {
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(Path.of("src/test/resources/access-matrix.csv"))) {
            return rows.stream()
                    .filter(it -> it.getField("方法").equals("GET"))
                    .map(it -> it.getField("路径").replace("{org}", "ZB1"))
                    .filter(it -> !it.contains("{") && !it.startsWith("/api") && !it.startsWith("/v3"))
                    .filter(it -> !it.equals("/login") && !it.equals("/password"))
                    .distinct()
                    .toList()
                    .stream();
        }
    }
}
