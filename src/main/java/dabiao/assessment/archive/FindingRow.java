package dabiao.assessment.archive;

import java.math.BigDecimal;

/** What was found for one criterion, for filters. */
public record FindingRow(String criterion, String status, BigDecimal earned, BigDecimal fullMarks) {

    public FindingRow {
        earned = Marks.listed(earned);
        fullMarks = Marks.listed(fullMarks);
    }

    /** As every record says itself, and as it stands under the seal; a result has a hundred of them, and Java takes long to say one. */
    @Override
    public String toString() {
        return "FindingRow[criterion=" + criterion + ", status=" + status + ", earned=" + earned + ", fullMarks="
                + fullMarks + "]";
    }
}
