package dabiao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.table.Column;
import dabiao.table.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesReadmeTests {

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsExplainedAndRequiredOnesAreMarked(Layout<? extends Record> table) throws IOException {
        assertThat(explained(table))
                .containsExactlyElementsOf(
                        table.columns().stream().map(RulesReadmeTests::marked).toList());
    }

    static Stream<Layout<? extends Record>> tables() {
        return Stream.concat(Edition.TABLES.stream(), Stream.of(Layout.of(Terms.Term.class)));
    }

    private static String marked(Column column) {
        return column.heading() + (column.required() ? " *" : "");
    }

    private static List<String> explained(Layout<? extends Record> table) throws IOException {
        String text = Files.readString(Path.of("rules/README.md"));
        String section = text.substring(text.indexOf("## %s.csv %s\n".formatted(table.file(), table.title())));
        String own = section.substring(0, section.indexOf("\n## ") + 1);
        return Pattern.compile("(?m)^- (.+?)：")
                .matcher(own)
                .results()
                .map(it -> it.group(1))
                .toList();
    }
}
