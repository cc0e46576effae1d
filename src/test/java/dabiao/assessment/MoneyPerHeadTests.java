package dabiao.assessment;

import static dabiao.assessment.BranchYear.branch;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.report.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyPerHeadTests {

    @ParameterizedTest
    @CsvSource({"3100.00, MET, 0", "3099.99, NOT_MET, 0.01", "3100.01, MET, 0"})
    void aHundredYuanForEachOfThirtyOneHeadsIsExact(String budget, Status status, String shortfall) {
        var finding = branch().members(31).budget(budget).finding("JF-01");

        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.needed()).isEqualByComparingTo("3100");
        assertThat(finding.shortfall()).isEqualByComparingTo(shortfall);
    }

    @Test
    void theSentenceSaysHowManyHeadsOnWhichDay() {
        var finding = branch().members(31).budget("3099.99").finding("JF-01");

        assertThat(Sentences.of("党建经费", finding))
                .contains("人数按 2023-12-31 在册党员计 31 人，每人 100 元", "应有 3100.00 元，实有 3099.99 元");
    }

    @Test
    void whoLeftBeforeTheDayIsNoHeadAndWhoLeftOnItIs() {
        var branch = branch().members(30)
                .member("入党日期", "2010-07-01", "转出日期", "2023-12-30")
                .budget("3000.00");

        assertThat(branch.finding("JF-01").status()).isEqualTo(Status.MET);
        branch.member("入党日期", "2010-07-01", "转出日期", "2023-12-31");
        assertThat(branch.finding("JF-01").needed()).isEqualByComparingTo("3100");
    }

    @Test
    void severalBudgetsOfTheYearAreOneSum() {
        var finding = branch().members(31).budget("1550.01").budget("1549.99").finding("JF-01");

        assertThat(finding.status()).isEqualTo(Status.MET);
        assertThat(finding.periods().get(0).counted()).hasSize(2);
    }
}
