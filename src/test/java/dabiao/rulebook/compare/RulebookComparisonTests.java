package dabiao.rulebook.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulebookComparisonTests {

    private static final String ZHIBU = "zhibu/2023-01-01/";
    private static final String RULE = "rule \"甲\"\nwhen\n  Count()\nthen\n  a();\nend\n";

    private final TreeMap<String, byte[]> before =
            new TreeMap<>(RulesFolder.files(Path.of("src/test/resources/regressions/rules/sound"), new Problems()));
    private final TreeMap<String, byte[]> after = new TreeMap<>(before);

    @Test
    void nothingDiffersBetweenARulebookAndItself() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void aNumberThatChangedIsNamedByRowAndColumnWithBothPlaces() {
        replace(ZHIBU + "frequency.csv", "每季度,1", "每季度,2");

        assertThat(sentences()).containsExactly("zhibu/2023-01-01 频次 A-1 党员大会「最低次数」：1 → 2");
        assertThat(changes().get(0).placeBefore()).hasToString("rules/zhibu/2023-01-01/frequency.csv 第 2 行「最低次数」");
        assertThat(changes().get(0).placeAfter()).isEqualTo(changes().get(0).placeBefore());
    }

    @Test
    void aCriterionThatWasAddedOrRemovedIsNamedWhole() {
        replace(ZHIBU + "criteria.csv", "A-2,谈心谈话", "A-3,谈心谈话");

        assertThat(sentences())
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).startsWith("zhibu/2023-01-01 指标 A-3 谈心谈话：新增（类别 谈话，适用 全部，分值 4"));
        assertThat(changes()).extracting(Change::kind).containsExactly(Change.Kind.REMOVED, Change.Kind.ADDED);
    }

    @Test
    void wordingIsToldFromNumbers() {
        replace("chuangxing/2023-01-01/stars.csv", "5,五星,95,,是,,示例", "5,五星,90,,是,,示例二");
        replace("chuangxing/2023-01-01/stars.csv", "85,95", "85,90");

        assertThat(changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CHANGED, Change.Kind.REWORDED, Change.Kind.CHANGED);
    }

    @Test
    void choicesAreComparedKeyByKey() {
        replace(ZHIBU + "standard.yaml", "四舍五入", "舍去");

        assertThat(sentences()).containsExactly("zhibu/2023-01-01 standard.yaml「舍入」：四舍五入 → 舍去");
    }

    @Test
    void aRuleThatChangedIsShownWithBothTexts() {
        before.put("patterns/a.drl", RULE.getBytes(UTF_8));
        after.put("patterns/a.drl", ("// 说明\n" + RULE.replace("Count()", "Share()")).getBytes(UTF_8));

        assertThat(changes()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Change.Kind.LOGIC);
            assertThat(it.before()).contains("Count()");
            assertThat(it.after()).contains("Share()");
            assertThat(it.placeAfter()).hasToString("rules/patterns/a.drl 第 2 行");
        });
    }

    @Test
    void aRemarkOrABlankIsNoChangeOfLogic() {
        before.put("patterns/a.drl", RULE.getBytes(UTF_8));
        after.put(
                "patterns/a.drl",
                RULE.replace("  Count()", "\tCount()  \n  // 说明").getBytes(UTF_8));

        assertThat(changes()).isEmpty();
    }

    @Test
    void aNewEditionIsComparedWithTheOneThatItFollows() {
        before.forEach((path, bytes) -> {
            if (path.startsWith(ZHIBU)) {
                after.put(path.replace("2023", "2024"), bytes);
            }
        });
        replace("zhibu/2024-01-01/frequency.csv", "每季度,1", "每季度,2");

        assertThat(sentences())
                .containsExactly("zhibu/2024-01-01 版本 支部工作：新增", "zhibu/2024-01-01 频次 A-1 党员大会「最低次数」：1 → 2");
    }

    @Test
    void wordsOfTheVocabularyAreCompared() {
        replace("vocabulary.csv", "活动类型,党课", "活动类型,红色观影");

        assertThat(sentences()).containsExactly("词表 活动类型 党课：删去", "词表 活动类型 红色观影：新增");
    }

    @Test
    void aScenarioThatSaysSomethingElseIsNamed() {
        replace(ZHIBU + "scenarios.yaml", "A-1: {状态: 不达标}", "A-1: {状态: 无数据}");

        assertThat(sentences()).hasSize(1).first().asString().startsWith("zhibu/2023-01-01 情景 ");
    }

    private void replace(String path, String text, String by) {
        var old = new String(after.get(path), UTF_8);
        assertThat(old).contains(text);
        after.put(path, old.replace(text, by).getBytes(UTF_8));
    }

    private List<Change> changes() {
        return RulebookComparison.of(RulesFolder.read(before, new Problems()), RulesFolder.read(after, new Problems()));
    }

    private List<String> sentences() {
        return changes().stream().map(Change::sentence).toList();
    }
}
