package dabiao.yearend.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Award;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.PointsEntry;
import dabiao.fact.Tenure;
import dabiao.problem.Problems;
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
import org.junit.jupiter.api.Test;

class ContestTests {

    private static final String FOLDER = "wuxing-shijia/2022-01-01/";
    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

    private final Map<String, String> tables = new HashMap<>(Map.of(
            "objects",
            "对象类型,名称,台账,名额,说明,依据\n干部,五好干部,党员,2,文件只列四项,示例\n班子,五好班子,内设机构,10,,示例\n",
            "dimensions",
            "对象类型,维度,星线,单笔上限,每月上限,年度上限,有效条件,依据\n" + "干部,理论学习,6,4,6,10,有佐证材料,示例\n干部,工作业绩,6,,,,,示例\n班子,分管工作,6,,,,,示例\n",
            "grades",
            "对象类型,等次,总分不低于,依据\n干部,优秀,10,示例\n干部,合格,6,示例\n",
            "ties",
            "顺序,比较项,方向,依据\n1,星数,高者优先,示例\n2,扣分合计,低者优先,示例\n",
            "settling",
            "规则,值,依据\n"));
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private Map<String, BigDecimal> lastTotals = Map.of();
    private int codes;

    @Test
    void oneEntryCountsUpToItsCap() {
        points("A", "理论学习", 5, "2023-03-01");

        assertThat(cadre("A").total()).isEqualByComparingTo("4");
        assertThat(tally("A").entries()).extracting(CountedEntry::reason).containsExactly("单笔最多 4 分，超出的 1 分未计");
    }

    @Test
    void aMonthCountsUpToItsCap() {
        points("A", "理论学习", 4, "2023-03-01");
        points("A", "理论学习", 3, "2023-03-20");
        points("A", "理论学习", 1, "2023-04-01");

        assertThat(tally("A").months().subList(2, 4)).containsExactly(new BigDecimal("6"), new BigDecimal("1"));
        assertThat(tally("A").entries().get(1).reason()).isEqualTo("本月最多 6 分，已有 4 分，超出的 1 分未计");
    }

    @Test
    void aYearCountsUpToItsCap() {
        for (int month = 1; month <= 4; month++) {
            points("A", "理论学习", 3, "2023-0" + month + "-10");
        }

        assertThat(tally("A").sum()).isEqualByComparingTo("10");
        assertThat(tally("A").entries().get(3).counted()).isEqualByComparingTo("1");
    }

    @Test
    void pointsTakenAwayCountInFull() {
        points("A", "理论学习", 4, "2023-03-01");
        points("A", "理论学习", -9, "2023-03-20");

        assertThat(cadre("A").total()).isEqualByComparingTo("-5");
        assertThat(cadre("A").taken()).isEqualByComparingTo("9");
    }

    @Test
    void aDimensionHasItsStarExactlyAtTheLine() {
        points("A", "工作业绩", 6, "2023-03-01");
        points("B", "工作业绩", 5, "2023-03-01");

        assertThat(cadre("A").stars()).isEqualTo(1);
        assertThat(cadre("B").stars()).isZero();
    }

    @Test
    void anEntryWithoutEvidenceDoesNotCountWhereItIsAskedFor() {
        add("ZB", member("A"));
        add("ZB", entry("ZB", "A", "理论学习", 3, "2023-03-01", Words.NONE));

        assertThat(tally("A").entries()).extracting(CountedEntry::reason).containsExactly("未计：没有佐证材料");
    }

    @Test
    void anEntryInAForeignDimensionDoesNotCount() {
        points("A", "群众评价", 3, "2023-03-01");

        assertThat(cadre("A").total()).isZero();
        assertThat(cadre("A").foreign()).extracting(CountedEntry::reason).containsExactly("未计：五好干部没有“群众评价”这一维度");
    }

    @Test
    void entriesOfOtherYearsAndAfterTheDayAreNotLookedAt() {
        points("A", "工作业绩", 3, "2022-12-31");
        points("A", "工作业绩", 2, "2023-01-01");

        assertThat(cadre("A").total()).isEqualByComparingTo("2");
        assertThat(rankings(LocalDate.of(2022, 12, 31)).get(0).ranked()).isEmpty();
    }

    @Test
    void moreStarsBreakATieAndBothAreTold() {
        points("A", "工作业绩", 4, "2023-03-01");
        points("A", "理论学习", 2, "2023-03-01");
        points("B", "工作业绩", 6, "2023-03-01");

        assertThat(cadres().ranked()).extracting(Contender::code).containsExactly("B", "A");
        assertThat(cadre("B").reasons()).containsExactly("与示例A同为 6 分，比星数，1 对 0");
        assertThat(cadre("A").reasons()).containsExactly("与示例B同为 6 分，比星数，0 对 1");
    }

    @Test
    void aTieForTheLastPlaceThatNothingBreaksIsLeftToAPartyBody() {
        points("A", "工作业绩", 9, "2023-03-01");
        points("B", "工作业绩", 7, "2023-03-01");
        points("C", "工作业绩", 7, "2023-03-01");

        assertThat(cadres().best()).extracting(Contender::code).containsExactly("A");
        assertThat(cadres().ranked()).extracting(Contender::rank).containsExactly(1, 2, 2);
        assertThat(cadres().ranked()).extracting(Contender::undecided).containsExactly(false, true, true);
        assertThat(cadre("C").reasons()).contains("最后一个名额并列，待会议研究决定");
    }

    @Test
    void thoseWhoTieMayAllGoUp() {
        tables.merge("settling", "十佳并列,都上,示例\n", String::concat);
        points("A", "工作业绩", 9, "2023-03-01");
        points("B", "工作业绩", 7, "2023-03-01");
        points("C", "工作业绩", 7, "2023-03-01");

        assertThat(cadres().best()).hasSize(3);
    }

    @Test
    void theRetiredAreNotRankedAndTheReasonSaysWhichRecord() {
        points("A", "工作业绩", 9, "2023-03-01");
        points("B", "工作业绩", 7, "2023-03-01");
        add("ZB", new Tenure("ZB", "LL1", "A", "状况", "离退休", LocalDate.of(2023, 6, 1), null));

        assertThat(cadres().ranked()).extracting(Contender::code).containsExactly("B");
        assertThat(cadre("A").reasons()).containsExactly("已离退休（BC-01，记录 ZB/LL1）");
        assertThat(cadre("A").total()).isEqualByComparingTo("9");
    }

    @Test
    void aSanctionOfTheYearExcludesAndOneOfTheYearBeforeDoesNot() {
        points("A", "工作业绩", 9, "2023-03-01");
        points("B", "工作业绩", 7, "2023-03-01");
        add("ZB", sanction("A", "2023-05-15"));
        add("ZB", sanction("B", "2022-05-15"));

        assertThat(cadres().ranked()).extracting(Contender::code).containsExactly("B");
    }

    @Test
    void aVetoOfTheOrganisationExcludesItsTeams() {
        add(
                "ZB",
                new PointsEntry(
                        "ZB",
                        "T1",
                        "班子",
                        "ZB-B",
                        "分管工作",
                        BigDecimal.TEN,
                        LocalDate.of(2023, 3, 1),
                        null,
                        Words.of("记录.pdf"),
                        null));
        add(
                "ZB",
                new Decision(
                        "ZB", "JD1", "否决", "政治不合格", null, LocalDate.of(2023, 10, 1), null, "示例甲", "示例乙", "示例", "示党1号"));

        assertThat(rankings(AS_OF).get(1).excluded())
                .extracting(Contender::reasons)
                .containsExactly(List.of("所在党组织被一票否决（BC-06，记录 ZB/JD1）"));
    }

    @Test
    void whoMovedKeepsThePointsOfBothBranches() {
        points("A", "工作业绩", 3, "2023-03-01");
        add("ZC", member("A"));
        add("ZC", entry("ZC", "A", "工作业绩", 4, "2023-09-01", Words.of("记录.pdf")));

        assertThat(cadre("A").total()).isEqualByComparingTo("7");
        assertThat(cadre("A").organisation()).isEqualTo("ZC");
        assertThat(cadre("A").grade()).isEqualTo("合格");
    }

    @Test
    void pointsOfTheYearBeforeAreCarriedOverWhereTheRulesSaySo() {
        lastTotals = Map.of("干部/A", new BigDecimal("33"));
        points("A", "工作业绩", 3, "2023-03-01");
        assertThat(cadre("A").total()).isEqualByComparingTo("3");

        tables.merge("settling", "积分结转,20%,示例\n", String::concat);
        assertThat(cadre("A").carried()).isEqualByComparingTo("6.6");
        assertThat(cadre("A").total()).isEqualByComparingTo("9.6");
    }

    @Test
    void theShippedStandardShowsThatOnlyFourDimensionsOfACadreAreNamed() {
        tables.clear();
        points("A", "理论学习", 3, "2023-03-01");

        var cadres = rankings(AS_OF).stream()
                .filter(it -> it.kind().equals("干部"))
                .findFirst()
                .orElseThrow();
        assertThat(cadres.note()).contains("只列了四个维度");
        assertThat(cadres.ranked().get(0).tallies())
                .extracting(Tally::dimension)
                .containsExactly("理论学习", "自觉自律", "工作业绩", "群众口碑");
    }

    private void points(String member, String dimension, int points, String day) {
        add("ZB", member(member));
        add("ZB", entry("ZB", member, dimension, points, day, Words.of("记录.pdf")));
    }

    private PointsEntry entry(
            String organisation, String member, String dimension, int points, String day, Words evidence) {
        return new PointsEntry(
                organisation,
                "JF%03d".formatted(++codes),
                "干部",
                member,
                dimension,
                BigDecimal.valueOf(points),
                LocalDate.parse(day),
                null,
                evidence,
                null);
    }

    private void add(String organisation, Fact fact) {
        facts.computeIfAbsent(organisation, it -> new ArrayList<>()).add(fact);
    }

    private static Member member(String code) {
        return new Member(
                "ZB",
                code,
                "示例" + code,
                null,
                LocalDate.of(2010, 7, 1),
                LocalDate.of(2011, 7, 1),
                null,
                null,
                Words.NONE);
    }

    private static Award sanction(String member, String day) {
        return new Award("ZB", "JC" + member, "处分", "警告", null, member, LocalDate.parse(day), null, null);
    }

    private Tally tally(String code) {
        return cadre(code).tallies().get(0);
    }

    private Contender cadre(String code) {
        var cadres = cadres();
        var all = new ArrayList<>(cadres.ranked());
        all.addAll(cadres.excluded());
        return all.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    private Ranking cadres() {
        return rankings(AS_OF).get(0);
    }

    private List<Ranking> rankings(LocalDate asOf) {
        var problems = new Problems();
        var files = RulesFolder.files(Path.of("rules"), problems);
        tables.forEach((table, text) -> files.put(FOLDER + table + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        if (!tables.isEmpty()) {
            files.remove(FOLDER + "scenarios.yaml");
            files.computeIfPresent(
                    FOLDER + "exclusions.csv",
                    (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                            .replace("干部；党员", "干部")
                            .replace("班子；团队；干部", "班子；干部")
                            .getBytes(StandardCharsets.UTF_8));
        }
        var rulebook = RulesFolder.read(files, problems);
        problems.refuseIfAny();
        var dossiers = facts.entrySet().stream()
                .map(it -> Dossier.of(organisation(it.getKey()), 2023, it.getValue()))
                .toList();
        return Contest.of(rulebook, 2023).orElseThrow().rank(dossiers, asOf, lastTotals);
    }

    private static Organisation organisation(String code) {
        return new Organisation(
                code, code, "党支部", null, null, LocalDate.of(2000, 1, 1), null, null, null, null, Words.NONE);
    }
}
