package dabiao.assessment.archive;

import java.math.BigDecimal;

/** What was found for one criterion, for filters. */
public record FindingRow(String criterion, String status, BigDecimal earned, BigDecimal fullMarks) {

    public FindingRow {
        earned = Marks.listed(earned);
        fullMarks = Marks.listed(fullMarks);
    }
}
