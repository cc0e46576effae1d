package dabiao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an organisation looks under one view (视图), such as 组织力: the marks of all criteria that name the view, of whichever
 * standard. It shows strengths and weaknesses and decides nothing.
 *
 * @param view a word of the vocabulary
 * @param full marks that could be had; what does not count for the organisation is left out
 * @param earned marks after waivers
 */
public record ViewScore(String view, BigDecimal full, BigDecimal earned) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Earned marks out of a hundred, with one decimal place. */
    public BigDecimal percentage() {
        return earned.multiply(HUNDRED).divide(full, 1, RoundingMode.HALF_UP);
    }

    ViewScore plus(ViewScore other) {
        return new ViewScore(view, full.add(other.full), earned.add(other.earned));
    }
}
