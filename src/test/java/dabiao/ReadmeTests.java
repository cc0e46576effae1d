package dabiao;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.cli.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what people read first to what is there. {@code -Dgolden=rewrite} writes the present output into the README. */
class ReadmeTests {

    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```text\n\\$ java -jar target/dabiao\\.jar ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern PATH =
            Pattern.compile("`((?:rules|sample-data|src|docs|\\.ci)/[A-Za-z0-9_./-]*|[A-Za-z.]+\\.(?:md|xml))`");
    private static final int LONGEST = 120;

    @Test
    void theExampleShowsWhatTheCommandPrints() throws IOException {
        var readme = Files.readString(README);
        var example = EXAMPLE.matcher(readme);
        assertThat(example.find()).isTrue();

        var printed = run(example.group(1).split(" "));
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(
                    README, readme.substring(0, example.start(2)) + printed + readme.substring(example.end(2)));
            return;
        }
        assertThat(example.group(2))
                .as("README.md; -Dgolden=rewrite writes what is printed now")
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/glossary.md"})
    void everyPathThatIsNamedIsThere(String page) throws IOException {
        var text = Files.readString(Path.of(page));
        var beside = Path.of(page).toAbsolutePath().getParent();

        assertThat(groups(LINK, text).map(beside::resolve))
                .allSatisfy(it -> assertThat(it).exists());
        assertThat(groups(PATH, text).map(Path::of))
                .allSatisfy(it -> assertThat(it).exists());
    }

    @Test
    void itIsReadInOneGo() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(LONGEST);
    }

    @Test
    void itNamesEveryCommand() throws IOException {
        assertThat(Files.readString(README))
                .contains(Commands.names().stream().map("`%s`"::formatted).toList());
    }

    private static String run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Commands.run(new PrintWriter(out), new PrintWriter(err), args);
        assertThat(List.of(code, err.toString())).isEqualTo(List.of(0, ""));
        return out.toString();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1));
    }
}
