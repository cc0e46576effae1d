package dabiao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of rules/README.md that says where each item of the office's checklist is judged. */
class ChecklistTests {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-HN]\\d\\d) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern PLACE = Pattern.compile("(\\S+\\.csv) 第 (\\d+) 行");

    @Test
    void everyItemOfTheChecklistHasOneRow() throws IOException {
        assertThat(rows().stream().map(it -> it.group(1)))
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/checklist.txt")));
    }

    @Test
    void everyCriterionThatIsNamedStandsWhereTheTableSays() throws IOException {
        for (MatchResult row : rows()) {
            var place = PLACE.matcher(row.group(5));
            assertThat(place.matches()).as(row.group()).isEqualTo(!row.group(4).equals("—"));
            if (place.matches()) {
                var lines = Files.readAllLines(Path.of("rules", place.group(1)));
                assertThat(lines.get(Integer.parseInt(place.group(2)) - 1))
                        .as(row.group())
                        .startsWith(row.group(4) + ",");
            }
        }
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("rules/README.md")))
                .results()
                .toList();
    }
}
