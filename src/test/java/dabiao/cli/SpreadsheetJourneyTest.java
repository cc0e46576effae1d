package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Office;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of a standard as somebody makes them who knows a spreadsheet and nothing else, with the mistakes on the way. */
class SpreadsheetJourneyTest {

    private static final String EDITION = "yishi-xingtai/2023-01-01";

    @TempDir
    private Path folder;

    private Path workbook;

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        workbook = folder.resolve("改.xlsx");
        try (var files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void onceBecomesTwice() throws IOException {
        export("yishi-xingtai", "2023-01-01");
        edit(it -> it.put("频次", "YS-01", "最低次数", "两次"));
        assertThat(taken()).contains("错误 T125  改.xlsx!频次 第 2 行「最低次数」：写的是“两次”，应填整数，例如 1。");

        edit(it -> it.put("频次", "YS-01", "最低次数", "2"));
        assertThat(taken())
                .contains(EDITION + " 频次 YS-01 意识形态分析研判「最低次数」：1 → 2")
                .contains("错误 R505  改.xlsx!scenarios.yaml 第 3 行「情景」：情景“意识形态样样达标”不符。")
                .contains("YS-01 状态：应为 达标，实际 部分达标")
                .contains("没有写入：0 处错误，2 个情景不符。");

        edit(it -> it.replaceLine(
                        "scenarios.yaml",
                        "        - {活动类型: 分析研判, 召开日期: 2023-06-30, 重复: 每半年}",
                        "        - {活动类型: 分析研判, 召开日期: 2023-03-30, 重复: 每季度}")
                .replaceLine(
                        "scenarios.yaml",
                        "        YS-01: {状态: 部分达标, 得分: 2, 扣分: 2, 句子含: 下半年}",
                        "        YS-01: {状态: 部分达标, 得分: 0, 扣分: 4, 句子含: 下半年}"));
        assertThat(taken()).contains("检查通过，还没有写入。");
        assertThat(check("--from-workbook", workbook.toString(), "--write"))
                .contains("已写入，指纹 ")
                .contains("原来的留在 ");

        assertThat(rules(EDITION + "/frequency.csv")).contains("YS-01,分析研判,,每半年,2,,按日期,\n");
        assertThat(rules(".earlier/1/" + EDITION + "/frequency.csv")).contains("YS-01,分析研判,,每半年,1,,按日期,\n");
        assertPasses(EDITION);
    }

    @Test
    void aNewCriterionWithANewKindOfActivity() throws IOException {
        export("yishi-xingtai", "2023-01-01");
        edit(it -> it.append(
                        "指标", "YS-06", "红色观影", "阵地", "局党委和党组", "4", "逐次扣分", "2", "", "0", "否", "政治力", "示例", "期末",
                        "组织一次")
                .append("频次", "YS-06", "红色观影", "", "每半年", "1", "", "按日期"));
        assertThat(taken()).contains("错误 T122  改.xlsx!频次 第 4 行「活动类型」：");

        edit(it -> it.append("词表", "活动类型", "红色观影"));
        assertThat(taken())
                .contains("错误 R350  改.xlsx!指标：“分值”合计 26 分，standard.yaml 的满分是 22，请改成一致。")
                .contains("没有写入：");

        edit(it -> it.replaceLine("standard.yaml", "满分: 22", "满分: 26"));
        assertThat(taken()).contains("检查通过，还没有写入。").contains("词表 活动类型 红色观影：新增");
        assertThat(check("--from-workbook", workbook.toString(), "--write")).contains("已写入");
        assertThat(check()).contains("没有情景期望“YS-06”达标，请在 scenarios.yaml 补写一个。");

        export("yishi-xingtai", "2023-01-01");
        edit(it -> scenario(it, "上半年一次红色观影", "2023-03-20", "{状态: 部分达标, 得分: 2, 扣分: 2}"));
        assertThat(check("--from-workbook", workbook.toString(), "--write")).contains("情景 上半年一次红色观影：新增");
        assertPasses(EDITION);
    }

    private static Office scenario(Office office, String name, String day, String expected) {
        return office.append("scenarios.yaml", "  - 名称: " + name)
                .append("scenarios.yaml", "    年度: 2023")
                .append("scenarios.yaml", "    事实:")
                .append("scenarios.yaml", "      党组织: [{类型: 党组, 名称: 示例局党组}]")
                .append("scenarios.yaml", "      活动: [{活动类型: 红色观影, 召开日期: " + day + "}]")
                .append("scenarios.yaml", "    期望:")
                .append("scenarios.yaml", "      指标:")
                .append("scenarios.yaml", "        YS-06: " + expected);
    }

    @Test
    void aNewStarLine() throws IOException {
        export("dabiao-chuangxing", "2023-01-01");
        edit(it -> it.insert("星级", 1, "6", "六星", "99", "", "是", "", "示例"));
        assertThat(taken()).contains("改.xlsx!星级 第 3 行").contains("没有写入");

        edit(it -> it.put("星级", "5", "得分低于", "99"));
        assertThat(taken()).contains("星级 6 六星：新增").doesNotContain("错误 R3");
    }

    @Test
    void aNewEditionFor2024() throws IOException {
        export("yishi-xingtai", "2023-01-01");
        edit(it -> it.put("说明", 1, 1, "2022-01-01"));
        assertThat(taken()).contains("错误 R306  改.xlsx!说明 第 2 行：版本 yishi-xingtai/2022-01-01 已经有了，请换一个生效日期。");

        edit(it -> it.put("说明", 1, 1, "2024-01-01").put("频次", "YS-04", "最低次数", "2"));
        assertThat(taken()).contains("频次 YS-04 舆情分析「最低次数」：1 → 2").contains("检查通过，还没有写入。");
        assertThat(check("--from-workbook", workbook.toString(), "--write")).contains("已写入，指纹 ");

        assertThat(rules("yishi-xingtai/2024-01-01/frequency.csv")).contains("YS-04,舆情分析,,每季度,2,");
        assertThat(rules(EDITION + "/frequency.csv")).contains("YS-04,舆情分析,,每季度,1,");
        assertPasses(EDITION);
    }

    @Test
    void aStandardFromTheTemplatePassesAtOnce() {
        for (String day : List.of("2023-01-01", "2024-01-01")) {
            assertThat(check("--new", "xin-biaozhun", day)).contains("已建立 ").contains("通过：16 个标准");
        }
        assertThat(test())
                .contains("通过  xin-biaozhun/2023-01-01  上下半年各一次志愿服务，达标")
                .contains("不符 0，出错 0");
        assertThat(check("--new", "Xin", "2023-01-01")).contains("R303");
        assertThat(check("--new", "xin-biaozhun", "2023-01-01")).contains("R306");
    }

    @Test
    void aFolderThatBeginsWithAnUnderlineIsNotInUse() throws IOException {
        var before = check();
        Files.createDirectories(folder.resolve("rules/_caogao/2023-01-01"));
        Files.writeString(folder.resolve("rules/_caogao/2023-01-01/criteria.csv"), "草稿");

        assertThat(check()).isEqualTo(before);
    }

    @Test
    void everyProblemInJsonHasAllThatAnotherProgramNeeds() throws IOException {
        var path = folder.resolve("rules").resolve(EDITION).resolve("frequency.csv");
        Files.writeString(path, Files.readString(path).replace("每半年,1,", "每半年,一次,"));

        assertThat(check("--format", "json"))
                .contains("\"severity\":\"错误\",\"code\":\"T125\",\"file\":\"rules/" + EDITION
                        + "/frequency.csv\",\"line\":2," + "\"column\":\"最低次数\"")
                .contains("\"found\":\"一次\",\"expected\":\"应填整数，例如 1。\"");
    }

    private void assertPasses(String edition) {
        assertThat(check()).contains("通过：").doesNotContain("错误");
        assertThat(test()).contains(edition).contains("不符 0，出错 0");
    }

    private void export(String standard, String day) {
        check("--to-workbook", standard, day, workbook.toString());
    }

    private void edit(UnaryOperator<Office> edit) throws IOException {
        Files.write(
                workbook, edit.apply(new Office(Files.readAllBytes(workbook))).savedByExcel());
    }

    private String taken() {
        return check("--from-workbook", workbook.toString());
    }

    private String rules(String path) throws IOException {
        return Files.readString(folder.resolve("rules").resolve(path));
    }

    private String check(String... more) {
        return run("check", more);
    }

    private String test(String... more) {
        return run("test", more);
    }

    private String run(String command, String... more) {
        var out = new StringWriter();
        var args = Stream.concat(
                Stream.of(command, "--rules", folder.resolve("rules").toString()), Stream.of(more));
        Commands.run(new PrintWriter(out), new PrintWriter(out), args.toArray(String[]::new));
        return out.toString();
    }
}
