package dabiao.assessment;

import static dabiao.assessment.BranchYear.branch;
import static dabiao.assessment.Status.MET;
import static dabiao.assessment.Status.NOT_MET;
import static dabiao.assessment.Status.PARTLY_MET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedRulesTests {

    private static final String ONCE = "SH-01,党员大会,,每季度,1,";
    private static final String TWICE = "SH-01,党员大会,,每季度,2,";

    private final BranchYear onceAQuarter =
            branch().held("党员大会", "2023-02-10", "2023-05-10", "2023-08-10", "2023-11-10");

    private RulesCopy rules;

    @BeforeEach
    void copyTheShippedRules(@TempDir Path folder) throws IOException {
        rules = new RulesCopy(folder);
    }

    @Test
    void aNumberChangedInATableChangesTheResult() throws IOException {
        var before = onceAQuarter.assessedBy(rules.assessor());
        rules.edition("2022-01-01", "frequency.csv", ONCE, TWICE);
        var after = onceAQuarter.assessedBy(rules.assessor());

        assertThat(before.finding("SH-01").orElseThrow().status()).isEqualTo(MET);
        assertThat(after.finding("SH-01").orElseThrow().status()).isEqualTo(PARTLY_MET);
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void theEditionInForceOnThePeriodsFirstDayJudgesIt() throws IOException {
        rules.edition("2023-07-01", "frequency.csv", ONCE, TWICE);
        var finding = onceAQuarter.assessedBy(rules.assessor()).finding("SH-01").orElseThrow();

        assertThat(finding.periods())
                .extracting(PeriodFinding::status)
                .containsExactly(MET, MET, PARTLY_MET, PARTLY_MET);
        assertThat(finding.periods())
                .extracting(PeriodFinding::edition)
                .containsExactly(
                        "sanhui-yike/2022-01-01",
                        "sanhui-yike/2022-01-01",
                        "sanhui-yike/2023-07-01",
                        "sanhui-yike/2023-07-01");
    }

    @Test
    void anEditionThatBeginsADayLaterLeavesThePeriodToTheOneBefore() throws IOException {
        rules.edition("2023-07-02", "frequency.csv", ONCE, TWICE);
        var finding = onceAQuarter.assessedBy(rules.assessor()).finding("SH-01").orElseThrow();

        assertThat(finding.periods()).extracting(PeriodFinding::status).containsExactly(MET, MET, MET, PARTLY_MET);
    }

    @Test
    void monthsThatBeginOnThe26thTake26DecemberIntoJanuary() throws IOException {
        rules.edition("2022-01-01", "standard.yaml", "月起始日: 1\n", "月起始日: 26\n");
        var finding = branch().held("主题党日", "2022-12-26", "2023-12-26")
                .assessedBy(rules.assessor())
                .finding("SH-06")
                .orElseThrow();

        assertThat(finding.periods().get(0).status()).isEqualTo(MET);
        assertThat(finding.periods().subList(1, 12))
                .extracting(PeriodFinding::status)
                .containsOnly(NOT_MET);
    }
}
