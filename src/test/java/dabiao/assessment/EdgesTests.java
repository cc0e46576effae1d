package dabiao.assessment;

import static dabiao.assessment.BranchYear.branch;
import static dabiao.assessment.BranchYear.branchWithCommittee;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that lie on an edge of a rule of law. */
class EdgesTests {

    @ParameterizedTest
    @CsvSource({"8, NOT_MET", "9, MET"})
    void halfOfSixteenIsNotMoreThanHalf(int present, Status status) {
        var finding =
                branchWithCommittee().attended("支委会", "2023-03-09", 16, present).finding("SH-02");

        assertThat(finding.periods().get(2).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"31, 10, MET", "31, 11, NOT_MET", "30, 10, MET", "2, 0, MET", "2, 1, NOT_MET", "3, 1, MET"})
    void atMostAThirdMayBeExcellentAndNobodyOfTwo(int graded, int excellent, Status status) {
        var branch = branch().members(graded);
        IntStream.range(0, graded)
                .forEach(it -> branch.row(
                        "评定",
                        "评定类型",
                        "民主评议党员",
                        "对象",
                        "DY" + it,
                        "所属年度",
                        "2023",
                        "评定日期",
                        "2024-01-20",
                        "等次",
                        it < excellent ? "优秀" : "合格"));

        assertThat(branch.finding("GJ-16").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 15.00, false",
        "3000, 30.00, true",
        "3001, 30.01, false",
        "3001, 15.01, true",
        "5000, 50.00, false",
        "5001, 75.02, false",
        "5001, 50.01, true"
    })
    void duesAreOwedOnTheWholeBaseNotOnWhatExceedsTheStep(String base, String owed, boolean flagged) {
        var assessment = branch().row("党员", "编号", "DY", "姓名", "示例", "入党日期", "2010-07-01", "转正日期", "2011-07-01")
                .row("党费", "党员", "DY", "月份", "2023-01-01", "计算基数", base, "应缴", owed, "实缴", owed)
                .assessed();

        assertThat(assessment.flags().stream()
                        .anyMatch(it -> it.id().equals("DQ-25") && it.sentence().contains("档次")))
                .isEqualTo(flagged);
    }
}
