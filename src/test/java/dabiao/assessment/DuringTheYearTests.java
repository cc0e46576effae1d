package dabiao.assessment;

import static dabiao.assessment.BranchYear.branch;
import static dabiao.assessment.Status.MET;
import static dabiao.assessment.Status.NOT_DUE;
import static dabiao.assessment.Status.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuringTheYearTests {

    private final BranchYear heldInFebruary = branch().held("党员大会", "2023-02-10", "2023-11-10");

    @Test
    void whatIsStillOpenIsNotDue() {
        assertThat(quarters("2023-08-15")).containsExactly(MET, NOT_MET, NOT_DUE, NOT_DUE);
    }

    @Test
    void aQuarterIsOpenUntilItsLastDay() {
        assertThat(quarters("2023-09-29")).containsExactly(MET, NOT_MET, NOT_DUE, NOT_DUE);
        assertThat(quarters("2023-09-30")).containsExactly(MET, NOT_MET, NOT_MET, NOT_DUE);
    }

    @Test
    void whatLiesAfterTheDayIsNotLookedAt() {
        assertThat(quarters("2023-11-09")).containsExactly(MET, NOT_MET, NOT_MET, NOT_DUE);
        assertThat(quarters("2023-11-10")).containsExactly(MET, NOT_MET, NOT_MET, MET);
    }

    @Test
    void whatIsNotDueCostsNoMarksAndLeavesTheStarProvisional() {
        var assessment = heldInFebruary.assessedOn(LocalDate.of(2023, 5, 1));

        assertThat(assessment.finding("SH-01").orElseThrow().points().deductions())
                .isEmpty();
        assertThat(assessment.star().provisional()).isTrue();
    }

    private List<Status> quarters(String day) {
        return heldInFebruary.assessedOn(LocalDate.parse(day)).finding("SH-01").orElseThrow().periods().stream()
                .map(PeriodFinding::status)
                .toList();
    }
}
