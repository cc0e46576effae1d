package dabiao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.row.Placed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GapsTests {

    private static final String FOLDER = "lizi/2023-01-01/";
    private static final String STANDARD = """
            标题: 例子
            依据:
              - 文件: 示例
            适用: 党支部
            月起始日: 1
            不满期间: 不作要求
            小数位数: 2
            舍入: 四舍五入
            不适用指标: 给满分
            无数据指标: 不得分
            满分: 4
            """;
    private static final String CRITERIA = """
            编号,名称,类别,适用,分值,计分方式,每次分值,加扣上限,得分下限,必备,视图,依据,补救截止,补救办法,达标用语,不达标用语
            LZ-01,主题党日,例子,党支部,4,逐次扣分,2,,0,否,,示例,期末,,,
            """;
    private static final String FREQUENCY = """
            编号,活动类型,标签,周期,最低次数,按机构,归属,有效条件
            LZ-01,主题党日,,每半年,2,,按日期,到会过半
            """;
    private static final String CONDITIONS = """
            名称,台账,栏目,比较,值,不计原因
            到会过半,活动,实到,＞,[应到]*1/2,到会不足半数
            """;
    private static final String APPLIES = """
            名称,台账,类型,标签,条件,时点,最少,最多,不适用说明
            党支部,党组织,党支部,,,期间任一天,1,,只对党支部作要求
            """;
    private static final String COMPLETE = """
            情景:
              - 名称: 每半年两次，到会刚过半，达标
                年度: 2023
                事实:
                  活动: [{活动类型: 主题党日, 召开日期: 2023-01-15, 重复: 每季度, 应到: 30, 实到: 16}]
                期望:
                  指标:
                    LZ-01: {状态: 达标, 得分: 4}
              - 名称: 上半年只有一次，扣 2 分
                年度: 2023
                事实:
                  活动: [{活动类型: 主题党日, 召开日期: 2023-04-15, 重复: 每季度, 应到: 30, 实到: 16}]
                期望:
                  指标:
                    LZ-01: {状态: 部分达标, 得分: 2}
              - 名称: 到会正好一半，都不算，扣完为止
                年度: 2023
                事实:
                  活动: [{活动类型: 主题党日, 召开日期: 2023-01-15, 重复: 每季度, 应到: 30, 实到: 15}]
                期望:
                  指标:
                    LZ-01: {状态: 不达标, 得分: 0, 扣分: 4}
              - 名称: 党总支不作要求
                年度: 2023
                事实:
                  党组织: [{类型: 党总支}]
                期望:
                  指标:
                    LZ-01: {状态: 不适用}
            """;

    @Test
    void scenariosOnBothSidesOfEveryNumberLeaveNoGap() {
        assertThat(gaps(COMPLETE)).isEmpty();
    }

    @Test
    void aNumberThatNoScenarioNoticesIsNamedWithItsCell() {
        var onlyMet = COMPLETE.substring(0, COMPLETE.indexOf("  - 名称: 上半年只有一次"));

        assertThat(gaps(onlyMet))
                .contains(
                        "rules/lizi/2023-01-01/criteria.csv 第 2 行：没有情景让“LZ-01 主题党日”不达标，请补写一个。",
                        "rules/lizi/2023-01-01/criteria.csv 第 2 行「每次分值」：2 改成 1，没有一个情景看得出来，请补写一个按 2 与按 1 结论不同的情景。",
                        "rules/lizi/2023-01-01/frequency.csv 第 2 行「最低次数」：2 改成 1，没有一个情景看得出来，请补写一个按 2 与按 1 结论不同的情景，例如正好 1 的。")
                .noneMatch(it -> it.contains("2 改成 3，") && it.contains("最低次数"));
    }

    @Test
    void theFactorOfAConditionIsMovedByATenthOfItsPart() {
        var wellAttended = COMPLETE.replace("实到: 16", "实到: 30").replace("实到: 15", "实到: 1");

        assertThat(gaps(wellAttended))
                .containsExactly(
                        "rules/lizi/2023-01-01/conditions.csv 第 2 行「值」：[应到]*1/2 改成 [应到]*11/20，没有一个情景看得出来，"
                                + "请补写一个按 [应到]*1/2 与按 [应到]*11/20 结论不同的情景。",
                        "rules/lizi/2023-01-01/conditions.csv 第 2 行「值」：[应到]*1/2 改成 [应到]*9/20，没有一个情景看得出来，"
                                + "请补写一个按 [应到]*1/2 与按 [应到]*9/20 结论不同的情景。");
    }

    @Test
    void everyRowOfATableSaysWhereItWasWritten() {
        assertThat(Edition.TABLES).allMatch(it -> Placed.class.isAssignableFrom(it.type()));
    }

    private static List<String> gaps(String scenarios) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(files(scenarios), problems);
        assertThat(problems.hasErrors()).as(problems.list().toString()).isFalse();
        return Gaps.in(Assessor.of(rulebook)).stream().map(Gap::toString).toList();
    }

    private static SortedMap<String, byte[]> files(String scenarios) {
        var files = new TreeMap<String, byte[]>();
        RulesFolder.files(Path.of("rules"), new Problems()).forEach((path, bytes) -> {
            if (path.equals("vocabulary.csv") || path.startsWith("patterns/")) {
                files.put(path, bytes);
            }
        });
        put(files, "standard.yaml", STANDARD);
        put(files, "criteria.csv", CRITERIA);
        put(files, "frequency.csv", FREQUENCY);
        put(files, "conditions.csv", CONDITIONS);
        put(files, "applies.csv", APPLIES);
        put(files, "scenarios.yaml", scenarios);
        return files;
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
