package dabiao.assessment;

import static dabiao.assessment.BranchYear.branch;
import static dabiao.assessment.BranchYear.branchWithCommittee;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.report.Sentences;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTests {

    @Test
    void twelveCommitteeMeetingsInDecemberLeaveElevenMonthsShort() {
        var finding = twelveInDecember();

        assertThat(finding.shortfall()).isEqualByComparingTo("11");
        assertThat(finding.had())
                .as("what December has too much helps no other month")
                .isEqualByComparingTo("1");
        assertThat(missed(finding))
                .containsExactly("1 月", "2 月", "3 月", "4 月", "5 月", "6 月", "7 月", "8 月", "9 月", "10 月", "11 月");
    }

    @Test
    void theSentenceNamesEachMonthThatIsShort() {
        assertThat(Sentences.brief(twelveInDecember()))
                .contains("1 月、2 月、3 月、4 月、5 月、6 月、7 月、8 月、9 月、10 月、11 月各应有 1 次，实有 0 次")
                .doesNotContain("12 月");
    }

    @ParameterizedTest
    @CsvSource({"31, 14, NOT_MET", "31, 15, NOT_MET", "31, 16, MET", "30, 15, NOT_MET", "30, 16, MET"})
    void aMeetingCountsWhenMoreThanHalfAreThere(int due, int present, Status status) {
        var finding = branch().attended("党员大会", "2023-07-12", due, present).finding("SH-01");

        assertThat(finding.periods().get(2).status()).isEqualTo(status);
    }

    @Test
    void aMeetingThatDoesNotCountIsListedWithItsReason() {
        var finding = branch().attended("党员大会", "2023-07-12", 31, 14).finding("SH-01");
        var third = finding.periods().get(2);

        assertThat(third.counted()).isEmpty();
        assertThat(third.notCounted()).singleElement().satisfies(it -> {
            assertThat(it.fact().date()).isEqualTo("2023-07-12");
            assertThat(it.reason()).isEqualTo("到会不足半数");
        });
        assertThat(Sentences.of("三会一课", finding)).contains("7 月 12 日的党员大会应到 31 人、实到 14 人，到会不足半数，未计入");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 第一季度",
        "2023-03-31, 第一季度",
        "2023-04-01, 第二季度",
        "2023-06-30, 第二季度",
        "2023-07-01, 第三季度",
        "2023-12-31, 第四季度"
    })
    void aMeetingBelongsToTheQuarterOfItsDay(String day, String quarter) {
        var finding = branch().held("党员大会", day).finding("SH-01");

        assertThat(finding.periods())
                .filteredOn(it -> it.status() == Status.MET)
                .extracting(PeriodFinding::label)
                .containsExactly(quarter);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2024-01-01"})
    void aMeetingOfAnotherYearBelongsToNoQuarter(String day) {
        var finding = branch().held("党员大会", day).finding("SH-01");

        assertThat(finding.had()).isZero();
    }

    private static Finding twelveInDecember() {
        var days = IntStream.rangeClosed(1, 12).mapToObj("2023-12-%02d"::formatted);
        return branchWithCommittee().held("支委会", days.toArray(String[]::new)).finding("SH-02");
    }

    private static List<String> missed(Finding finding) {
        return finding.periods().stream()
                .filter(it -> it.status().isMissed())
                .map(PeriodFinding::label)
                .toList();
    }
}
