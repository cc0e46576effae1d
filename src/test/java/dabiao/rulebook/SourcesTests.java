package dabiao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.check.Checks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTests {

    private static final Path SOUND = Path.of("src/test/resources/regressions/rules/sound");
    private static final String STANDARD = "zhibu/2023-01-01/standard.yaml";

    @Test
    void aSourceThatWasLastComparedOverAYearAgoIsPointedOut() {
        assertThat(saidOn("2024-05-02", "2023-05-01"))
                .singleElement()
                .hasToString("rules/zhibu/2023-01-01/standard.yaml「依据」：依据示例办法上次核对是 2023-05-01，到 2024-05-02 已超过一年，"
                        + "请对照原文，再把“核对”改成当天。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-05-01", "2024-05-01"})
    void aYearToTheDayIsStillRecent(String today) {
        assertThat(saidOn(today, "2023-05-01")).isEmpty();
    }

    private static List<Problem> saidOn(String today, String checkedOn) {
        var problems = new Problems();
        var files = new TreeMap<>(RulesFolder.files(SOUND, problems));
        var text = new String(files.get(STANDARD), StandardCharsets.UTF_8);
        files.put(
                STANDARD,
                text.replace("    施行: 2023-01-01\n", "    施行: 2023-01-01\n    核对: " + checkedOn + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        Checks.sources(RulesFolder.read(files, problems), LocalDate.parse(today), problems);
        return problems.list();
    }
}
