package dabiao.yearend.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingTests {

    private final County county = new County();

    @ParameterizedTest
    @CsvSource({"舍去, 0", "四舍五入, 1", "进一, 1"})
    void tenPercentOfSevenBranchesIsRoundedAsDeclared(String rounding, int fiveStars) {
        county.quota("5,上限,全部,10%," + rounding + ",,看下一项,否").scores("99", "98", "97", "96", "95", "94", "93");

        assertThat(county.settled().organisations())
                .filteredOn(it -> it.star().level() == 5)
                .hasSize(fiveStars);
    }

    @Test
    void aQuotaLeavesAtLeastAsManyPlacesAsDeclared() {
        county.quota("5,上限,全部,10%,舍去,1,看下一项,否").scores("99", "98", "97");

        assertThat(county.stars()).isEqualTo("五星 四星 四星");
    }

    @Test
    void moreReachTheLineThanThereArePlacesAndTheReasonSaysSo() {
        county.quota("5,上限,全部,40%,舍去,,看下一项,否").scores("97", "95", "93.5", "90", "70");

        assertThat(county.stars()).isEqualTo("五星 五星 四星 四星 三星");
        assertThat(county.settled().of("C").orElseThrow().why())
                .isEqualTo("得分 93.5 达五星线，但名额 2 个（全部 5 个参评，40% 舍去），排名第 3，降为四星");
        assertThat(county.settled().of("A").orElseThrow().moves()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"都上, 五星 五星 五星 四星, true", "都不上, 五星 四星 四星 四星, true", "看下一项, 五星 四星 四星 四星, false"})
    void aTieForTheLastPlaceGoesAsDeclared(String rule, String stars, boolean publishable) {
        county.quota("5,上限,全部,50%,舍去,," + rule + ",否").scores("97", "95", "95", "91");

        assertThat(county.stars()).isEqualTo(stars);
        assertThat(county.settled().publishable()).isEqualTo(publishable);
    }

    @Test
    void theNextItemBreaksATieAndBothSidesAreTold() {
        county.quota("5,上限,全部,50%,舍去,,看下一项,否")
                .with("ties", "1,上年星级,高者优先,示例")
                .scores("97", "95", "95", "91")
                .last("B", 4)
                .last("C", 5);

        assertThat(county.stars()).isEqualTo("五星 四星 五星 四星");
        assertThat(county.settled().of("B").orElseThrow().why()).contains("排名第 3，与名额最后一名得分相同，比上年星级，4 对 5，降为四星");
        assertThat(county.settled().of("C").orElseThrow().why()).isEqualTo("得分 95 与名额最后一名相同，比上年星级，5 对 4，保留五星");
        assertThat(county.settled().publishable()).isTrue();
    }

    @Test
    void whatNothingTellsApartStaysOpenForThoseWhoTieAlone() {
        county.quota("5,上限,全部,50%,舍去,,看下一项,否").scores("97", "95", "95", "91");

        assertThat(county.settled().organisations())
                .extracting(it -> it.star().provisional())
                .containsExactly(false, true, true, false);
        assertThat(county.settled().of("B").orElseThrow().why()).contains("各项都并列，待会议研究决定");
    }

    @Test
    void quotasOfTenThirtyFortyTwentyFillFromTheTop() {
        county.quota("5,上限,全部,10%,四舍五入,,看下一项,否")
                .quota("4,上限,全部,30%,四舍五入,,看下一项,否")
                .quota("3,上限,全部,40%,四舍五入,,看下一项,否")
                .scores("99", "98", "97", "96", "95", "94", "93", "92", "91", "90");

        assertThat(county.stars()).isEqualTo("五星 四星 四星 四星 三星 三星 三星 三星 二星 二星");
        assertThat(county.settled().of("I").orElseThrow().moves())
                .extracting(Move::to)
                .containsExactly(4, 3, 2);
    }

    @Test
    void aCumulativeQuotaCountsThoseAbove() {
        county.quota("5,上限,全部,20%,四舍五入,,看下一项,否")
                .quota("4,上限,全部,40%,四舍五入,,看下一项,是")
                .scores("99", "98", "85", "84", "83");

        assertThat(county.stars()).isEqualTo("五星 四星 三星 三星 三星");
        assertThat(county.settled().of("C").orElseThrow().why()).contains("累计名额 2 个", "已占 1 个");
    }

    @Test
    void everyGroupHasItsOwnPlaces() {
        county.quota("5,上限,领域,40%,四舍五入,,看下一项,否").scores("99", "98", "97", "93", "92", "91");

        assertThat(county.stars()).isEqualTo("五星 四星 四星 五星 四星 四星");
        assertThat(county.settled().of("E").orElseThrow().why()).contains("名额 1 个（领域 社区 3 个参评，40% 四舍五入），排名第 2");
    }

    @Test
    void theTailIsFilledFromTheLast() {
        county.quota("2,下限,全部,20%,进一,,都不上,是").scores("99", "95", "88", "85", "81", "80");

        assertThat(county.stars()).isEqualTo("五星 五星 四星 四星 二星 二星");
        assertThat(county.settled().of("F").orElseThrow().why())
                .isEqualTo("后进须有 2 个（全部 6 个参评，20% 进一），已有 0 个，得分 80 在其余的里面倒数第 1，降为二星");
    }

    @Test
    void thoseAlreadyInTheTailCount() {
        county.quota("0,下限,全部,20%,四舍五入,,都不上,是").scores("99", "95", "88", "85", "40");

        assertThat(county.stars()).isEqualTo("五星 五星 四星 四星 不定星");
    }

    @ParameterizedTest
    @CsvSource({"都上, 五星 四星 四星, true", "都不上, 五星 二星 二星, true", "看下一项, 五星 四星 四星, false"})
    void aTieForTheTailGoesAsDeclared(String rule, String stars, boolean publishable) {
        county.quota("2,下限,全部,1/3,四舍五入,," + rule + ",是").scores("95", "85", "85");

        assertThat(county.stars()).isEqualTo(stars);
        assertThat(county.settled().publishable()).isEqualTo(publishable);
    }

    @Test
    void starsRiseByOneLevelAYear() {
        county.with("settling", "每年最多晋升,1,示例")
                .scores("97", "96", "95")
                .last("A", 3)
                .last("B", 5);

        assertThat(county.stars()).isEqualTo("四星 五星 五星");
        assertThat(county.settled().of("A").orElseThrow().why()).isEqualTo("上年三星，每年最多晋升 1 级，止于四星，降为四星");
    }

    @Test
    void fromNoStarTheFirstRungIsTheLowestStar() {
        county.with("settling", "每年最多晋升,1,示例").scores("97").last("A", 0);

        assertThat(county.stars()).isEqualTo("二星");
    }

    @Test
    void thoseWithoutAStarLastYearBeginWhereTheRulesSay() {
        county.with("settling", "无上年星级最高,3,示例").scores("97");

        assertThat(county.stars()).isEqualTo("三星");
    }

    @Test
    void aDecisionGivesAStarWithoutTheScore() {
        county.with("settling", "直接定级,允许,示例")
                .quota("5,上限,全部,50%,四舍五入,,看下一项,否")
                .add(County.decided("A", "65", 9, County.direct("A", "5", "示例乙", "示党〔2023〕1号")))
                .add(County.branch("B", "99"));

        assertThat(county.stars()).isEqualTo("五星 四星");
        assertThat(county.settled().of("A").orElseThrow().why()).isEqualTo("按决定 JD1（示党〔2023〕1号）直接定为五星：获省级表彰");
        assertThat(county.settled().of("B").orElseThrow().why()).contains("已占 1 个");
    }

    @Test
    void aDirectGradeNeedNotTakeAPlace() {
        county.with("settling", "直接定级,允许,示例")
                .with("settling", "直接定级占名额,否,示例")
                .quota("5,上限,全部,50%,四舍五入,,看下一项,否")
                .add(County.decided("A", "65", 9, County.direct("A", "5", "示例乙", "示党〔2023〕1号")))
                .add(County.branch("B", "99"));

        assertThat(county.stars()).isEqualTo("五星 五星");
    }

    @ParameterizedTest
    @CsvSource({"5, 示例乙, , 没有决定文号", "5, 示例甲, 示党1号, 申请人和批准人是同一人", "六星, 示例乙, 示党1号, 「内容」应填等级，写的是“六星”"})
    void aDirectGradeThatIsNotInOrderCountsForNothing(String level, String approver, String reference, String flaw) {
        county.with("settling", "直接定级,允许,示例")
                .add(County.decided("A", "65", 9, County.direct("A", level, approver, reference)));

        assertThat(county.stars()).isEqualTo("二星");
        assertThat(county.settled().of("A").orElseThrow().why()).isEqualTo("直接定级的决定 JD1 不作数：" + flaw);
    }

    @Test
    void aVetoCapsADirectGradeToo() {
        county.with("settling", "直接定级,允许,示例")
                .add(County.decided("A", "65", 3, County.direct("A", "5", "示例乙", "示党〔2023〕1号")));

        assertThat(county.stars()).isEqualTo("三星");
        assertThat(county.settled().of("A").orElseThrow().why()).endsWith("但受一票否决限制，止于三星");
    }

    @Test
    void oneCappedByAVetoTakesNoPlaceAboveAndKeepsItsRank() {
        county.quota("5,上限,全部,1/3,四舍五入,,看下一项,否")
                .add(County.capped("A", "100", 3))
                .add(County.branch("B", "95"))
                .add(County.branch("C", "91"));

        assertThat(county.stars()).isEqualTo("三星 五星 四星");
        assertThat(county.settled().organisations()).extracting(Settled::place).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void oneWhoseStarAVetoTookAwayHasNoRank() {
        county.add(County.capped("A", "100", 0)).add(County.branch("B", "95"));

        assertThat(county.settled().organisations()).extracting(Settled::place).containsExactly("—", "1/2");
    }

    @Test
    void whatLiesFarBelowTheAverageCostsMarksAndPerhapsTheStar() {
        county.with("relatives", "PJ-01,人均支出低于平均,JF-02,实有数,全部,低于,80%,-1.5,示例")
                .add(County.measuring("A", "91", "PJ-01", 50))
                .add(County.measuring("B", "91", "PJ-01", 120))
                .add(County.measuring("C", "91", "PJ-01", 130))
                .add(County.branch("D", "91"));

        assertThat(county.stars()).isEqualTo("四星 五星 五星 五星");
        assertThat(county.settled().of("A").orElseThrow().why())
                .isEqualTo("人均支出低于平均（PJ-01）：JF-02 实有数为 50，低于全部平均 100 的 80%，减 1.5 分，得分由 91 变为 89.5，四星");
    }

    @Test
    void exactlyTheShareOfTheAverageCostsNothing() {
        county.with("relatives", "PJ-01,人均支出低于平均,JF-02,实有数,全部,低于,80%,-1.5,示例")
                .add(County.measuring("A", "91", "PJ-01", 80))
                .add(County.measuring("B", "91", "PJ-01", 120));

        assertThat(county.stars()).isEqualTo("五星 五星");
    }

    @Test
    void theOrderInWhichOrganisationsComeInNeverMatters() {
        var scores = new ArrayList<>(java.util.List.of("95", "95", "95", "93", "93", "88", "88", "70"));
        county.quota("5,上限,全部,25%,四舍五入,,都上,否").quota("4,上限,全部,30%,四舍五入,,都不上,否");
        var backwards = new County();
        backwards.quota("5,上限,全部,25%,四舍五入,,都上,否").quota("4,上限,全部,30%,四舍五入,,都不上,否");
        var branches = new ArrayList<Entrant>();
        for (int i = 0; i < scores.size(); i++) {
            branches.add(County.branch(String.valueOf((char) ('A' + i)), scores.get(i)));
        }
        branches.forEach(county::add);
        Collections.reverse(branches);
        branches.forEach(backwards::add);

        assertThat(backwards.settled()).isEqualTo(county.settled());
    }
}
