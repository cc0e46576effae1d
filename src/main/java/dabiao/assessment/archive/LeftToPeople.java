package dabiao.assessment.archive;

import java.math.BigDecimal;
import java.util.Set;

/** How one organisation stands to a criterion whose marks people give. */
public record LeftToPeople(
        String organisation, String name, String criterion, String status, BigDecimal earned, BigDecimal full) {

    private static final Set<String> WAIT = Set.of("TO_BE_APPRAISED", "NO_DATA");

    static LeftToPeople of(String organisation, String name, FindingRow found) {
        return new LeftToPeople(
                organisation, name, found.criterion(), found.status(), found.earned(), found.fullMarks());
    }

    /** Whether nobody had given marks or a grade when it was judged. */
    public boolean waits() {
        return WAIT.contains(status);
    }
}
