package dabiao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HelpTests {

    private static final Pattern CODE = Pattern.compile("\"([TFR]\\d{3})\"");

    @Test
    void everyCodeThatIsSaidIsExplainedAndNoOther() throws IOException {
        assertThat(new TreeSet<>(Help.all().keySet())).isEqualTo(said());
    }

    @Test
    void everyExplanationHasAnExampleOfWrongAndOfRight() {
        assertThat(Help.all().values())
                .allSatisfy(it -> assertThat(it).contains("- 错：").contains("- 对："));
    }

    @Test
    void aCodeIsFoundAsPeopleTypeIt() {
        assertThat(Help.of(" t125 ")).get().asString().startsWith("T125 应填整数");
        assertThat(Help.of("T999")).isEmpty();
    }

    private static Set<String> said() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(it -> codes.add(it.group(1)));
            }
        }
        return codes;
    }
}
