package dabiao.assessment.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FindingRowTests {

    /** Any record of the same name and the same components; what it says stands under seals. */
    private record Other() {

        private record FindingRow(String criterion, String status, BigDecimal earned, BigDecimal fullMarks) {}

        static String says(String criterion, String status, String earned, String fullMarks) {
            return new FindingRow(criterion, status, new BigDecimal(earned), new BigDecimal(fullMarks)).toString();
        }
    }

    @Test
    void saysItselfAsEveryRecordDoes() {
        var row = new FindingRow("SH-01", "MET", new BigDecimal("2.5"), BigDecimal.TEN);

        assertThat(row).hasToString(Other.says("SH-01", "MET", "2.5", "10"));
    }
}
