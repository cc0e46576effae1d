package dabiao.yearend.settle;

import dabiao.assessment.Score;
import dabiao.assessment.StarRating;
import dabiao.fact.Decision;
import dabiao.fact.Organisation;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Branches with scores under one star table: 五星 from 90, 四星 from 80, 三星 from 70, 二星 from 60. */
final class County {

    private static final String FOLDER = "dabiao-chuangxing/2023-01-01/";
    private static final String STARS = """
            等级,名称,得分不低于,得分低于,必备项全部达标,另须达标,依据
            5,五星,90,,是,,示例
            4,四星,80,90,否,,示例
            3,三星,70,80,否,,示例
            2,二星,60,70,否,,示例
            """;

    private final Map<String, String> tables = new HashMap<>();
    private final List<Entrant> entrants = new ArrayList<>();
    private final Map<String, Integer> last = new HashMap<>();

    County() {
        tables.put("stars", STARS);
        with("quotas", "等级,方向,分组,比例,取整,至少,并列,累计,依据");
        with("ties", "顺序,比较项,方向,依据");
        with("relatives", "编号,名称,指标,口径,分组,比较,平均的,加减分,依据");
        with("settling", "规则,值,依据");
    }

    County with(String table, String row) {
        tables.merge(table, row + "\n", String::concat);
        return this;
    }

    County quota(String row) {
        return with("quotas", row + ",示例");
    }

    /** Branches A, B, C… with these scores. */
    County scores(String... scores) {
        for (String score : scores) {
            add(branch(String.valueOf((char) ('A' + entrants.size())), score));
        }
        return this;
    }

    County add(Entrant entrant) {
        entrants.add(entrant);
        return this;
    }

    County last(String code, int star) {
        last.put(code, star);
        return this;
    }

    static Entrant branch(String code, String score) {
        return entrant(code, score, Integer.MAX_VALUE, Map.of(), List.of());
    }

    static Entrant capped(String code, String score, int cap) {
        return entrant(code, score, cap, Map.of(), List.of());
    }

    static Entrant measuring(String code, String score, String average, int value) {
        return entrant(code, score, Integer.MAX_VALUE, Map.of(average, BigDecimal.valueOf(value)), List.of());
    }

    static Entrant decided(String code, String score, int cap, Decision decision) {
        return entrant(code, score, cap, Map.of(), List.of(decision));
    }

    static Decision direct(String code, String level, String approvedBy, String reference) {
        return new Decision(
                code,
                "JD1",
                "直接定级",
                "达标创星",
                level,
                LocalDate.of(2023, 7, 1),
                null,
                "示例甲",
                approvedBy,
                "获省级表彰",
                reference);
    }

    Settlement settled() {
        return Settling.of(rulebook(), 2023).orElseThrow().settle(entrants, last);
    }

    /** Names of the stars, by code. */
    String stars() {
        return String.join(
                " ",
                settled().organisations().stream().map(it -> it.star().name()).toList());
    }

    private static Entrant entrant(
            String code, String score, int cap, Map<String, BigDecimal> measured, List<Decision> grades) {
        var marks = new BigDecimal(score);
        int level = Math.min(cap, Math.max(0, Math.min(5, marks.intValue() / 10 - 4)));
        level = level < 2 ? 0 : level;
        var name = level == 0 ? "不定星" : List.of("二星", "三星", "四星", "五星").get(level - 2);
        return new Entrant(
                organisation(code),
                new Score(marks, marks, BigDecimal.valueOf(100)),
                new StarRating(level, name, true, List.of("得分 " + score)),
                cap,
                false,
                Set.of(),
                false,
                measured,
                measured,
                grades);
    }

    private static Organisation organisation(String code) {
        var sector = code.compareTo("D") < 0 ? "农村" : "社区";
        return new Organisation(
                code, code + "支部", "党支部", sector, "DW", LocalDate.of(2000, 1, 1), null, null, null, null, Words.NONE);
    }

    private Rulebook rulebook() {
        var problems = new Problems();
        var files = RulesFolder.files(Path.of("rules"), problems);
        files.keySet()
                .removeIf(it -> it.startsWith("dabiao-chuangxing/")
                        && (!it.startsWith(FOLDER) || it.endsWith("scenarios.yaml") || it.endsWith("vetoes.csv")));
        tables.forEach((table, text) -> files.put(FOLDER + table + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        var rulebook = RulesFolder.read(files, problems);
        problems.refuseIfAny();
        return rulebook;
    }
}
