package dabiao.assessment;

import static dabiao.assessment.BranchYear.branchWithCommittee;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTests {

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, 2023-07-31, WAIVED",
        "2023-06-15, 2023-08-15, WAIVED",
        "2023-07-02, 2023-07-31, NOT_MET",
        "2023-07-01, 2023-07-30, NOT_MET"
    })
    void aWaiverHoldsForThePeriodsThatItCoversWhole(String from, String to, Status july) {
        var finding = noneInJuly().waived("SH-02", from, to, "甲", "乙").finding("SH-02");

        assertThat(finding.periods().get(6).status()).isEqualTo(july);
    }

    @Test
    void whatWasComputedBeforeTheWaiverIsKept() {
        var finding = noneInJuly()
                .waived("SH-02", "2023-07-01", "2023-07-31", "甲", "乙")
                .finding("SH-02");
        var july = finding.periods().get(6);

        assertThat(july.computed()).isEqualTo(Status.NOT_MET);
        assertThat(july.note()).contains("防汛抢险", "申请人 甲，批准人 乙");
        assertThat(finding.points().raw()).isEqualByComparingTo("7");
        assertThat(finding.points().earned()).isEqualByComparingTo("8");
    }

    @Test
    void nobodyApprovesAWaiverOfTheirOwn() {
        var finding = noneInJuly()
                .waived("SH-02", "2023-07-01", "2023-07-31", "甲", "甲")
                .finding("SH-02");
        var july = finding.periods().get(6);

        assertThat(july.status()).isEqualTo(Status.NOT_MET);
        assertThat(july.note()).contains("申请人与批准人是同一人，不作数");
        assertThat(finding.points().earned()).isEqualByComparingTo("7");
    }

    @Test
    void aWaiverOfOneCriterionHelpsNoOther() {
        var finding = noneInJuly()
                .waived("SH-06", "2023-07-01", "2023-07-31", "甲", "乙")
                .finding("SH-02");

        assertThat(finding.periods().get(6).status()).isEqualTo(Status.NOT_MET);
    }

    private static BranchYear noneInJuly() {
        var branch = branchWithCommittee();
        for (int month = 1; month <= 12; month++) {
            if (month != 7) {
                branch.held("支委会", "2023-%02d-05".formatted(month));
            }
        }
        return branch;
    }
}
