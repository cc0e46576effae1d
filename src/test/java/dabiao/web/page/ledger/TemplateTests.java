package dabiao.web.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Ledgers;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import dabiao.testing.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTests {

    private static final Vocabulary WORDS =
            RulesFolder.read(Path.of("rules"), new Problems()).vocabulary();

    private static final String ACTIVITIES = """
            2023 年活动台账,,,,,
            党组织,编号,活动类型,召开日期,应到,实到
            ZB1,HD1,党员大会,2023-02-05,10,三十
            ZB1,HD2,党课,2023-02-06,10,=1+1
            """;

    @TempDir
    private Path folder;

    static Stream<String> ledgers() {
        return Ledgers.ALL.stream().map(Layout::file);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void everyColumnOfWordsHasAListToChooseFrom(String file) throws IOException {
        var ledger = Ledgers.filed(file).orElseThrow();
        var sheet = sheet(Template.of(ledger, WORDS));

        long lists = ledger.columns().stream()
                .filter(it -> !it.choices(WORDS).isEmpty())
                .count();
        assertThat(sheet.split("<dataValidation ", -1)).hasSize((int) lists + 1);
        assertThat(ledger.columns().stream().filter(it -> !it.words().isEmpty()).map(Column::heading))
                .allSatisfy(it -> assertThat(sheet).contains("errorTitle=\"" + it + "\""));
    }

    @Test
    void whatIsGivenBackHasEveryRowInItsPlaceAndProblemsMarked() throws IOException {
        var wrong = Problem.error("T120", Place.line("活动.csv", 3).at("实到"), "写的是“三十”，", "应填整数，例如 28。");

        var back = Returned.of(Map.of("活动.csv", bytes()), List.of(wrong), WORDS);

        var rows = new Office(back).sheets().get("活动");
        assertThat(rows.get(0).get(0)).isEqualTo("2023 年活动台账");
        assertThat(rows.get(1)).containsExactly("党组织", "编号", "活动类型", "召开日期", "应到", "实到", "核对意见");
        assertThat(rows.get(2))
                .containsExactly("ZB1", "HD1", "党员大会", "2023-02-05", "10", "三十", "「实到」写的是“三十”，应填整数，例如 28。");
        assertThat(rows.get(3)).containsExactly("ZB1", "HD2", "党课", "2023-02-06", "10", "=1+1");
        assertThat(sheet(back)).contains("<dataValidation ").doesNotContain("<f>");
        assertThat(part(back, "xl/comments1.xml")).contains("ref=\"F3\"");
    }

    @Test
    void whatWasGivenBackBeforeHasOnlyTheNewProblems() throws IOException {
        var first = Problem.error("T120", Place.line("活动.csv", 3).at("实到"), "写的是“三十”，", "应填整数。");
        var back = Returned.of(Map.of("活动.csv", bytes()), List.of(first), WORDS);
        var second = Problem.error("T120", Place.line("请改正 活动.xlsx!活动", 4).at("实到"), "写的是“=1+1”，", "应填整数。");

        var again = Returned.of(Map.of("请改正 活动.xlsx", back), List.of(second), WORDS);

        var rows = new Office(again).sheets().get("活动");
        assertThat(rows.get(1)).containsExactly("党组织", "编号", "活动类型", "召开日期", "应到", "实到", "核对意见");
        assertThat(rows.get(2)).containsExactly("ZB1", "HD1", "党员大会", "2023-02-05", "10", "三十");
        assertThat(rows.get(3)).contains("「实到」写的是“=1+1”，应填整数。");
        assertThat(Returned.title(Set.of("请改正 活动.xlsx"))).isEqualTo("活动");
    }

    private static byte[] bytes() {
        return ACTIVITIES.getBytes(StandardCharsets.UTF_8);
    }

    private String sheet(byte[] workbook) throws IOException {
        return part(workbook, "xl/worksheets/sheet1.xml");
    }

    private String part(byte[] workbook, String name) throws IOException {
        var file = Files.write(folder.resolve("x.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
