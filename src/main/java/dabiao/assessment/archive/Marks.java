package dabiao.assessment.archive;

import dabiao.fact.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The sums of an assessment: as computed, after waivers and overrides, and at most. For lists and filters they are rounded to four
 * places; the assessment itself keeps them exactly.
 */
public record Marks(BigDecimal raw, BigDecimal effective, BigDecimal full) {

    public Marks {
        raw = listed(raw);
        effective = listed(effective);
        full = listed(full);
    }

    static BigDecimal listed(BigDecimal points) {
        return Amounts.canonical(points.setScale(4, RoundingMode.HALF_UP));
    }
}
