package dabiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What was worked out by hand for one branch beside what the rules say. */
class WorkedExampleTests {

    private final Assessment assessment =
            Shipped.ASSESSOR.assess(Shipped.dossier("ZB004", 2023), LocalDate.of(2024, 3, 31));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "sample-data/expected/ZB004-2023.csv", numLinesToSkip = 1)
    void theRulesSayWhatWasWorkedOutByHand(
            String criterion, String status, BigDecimal needed, BigDecimal had, BigDecimal earned) {
        var finding = assessment.finding(criterion).orElseThrow();

        assertThat(finding.status().word()).isEqualTo(status);
        assertThat(finding.needed()).isEqualByComparingTo(needed);
        assertThat(finding.had()).isEqualByComparingTo(had);
        assertThat(finding.points().earned()).isEqualByComparingTo(earned);
    }
}
