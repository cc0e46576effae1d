package dabiao.assessment;

import java.io.Serializable;
import java.math.BigDecimal;

/** The total that stars are given by: before and after waivers and vetoes, and out of how many. */
public record Score(BigDecimal raw, BigDecimal effective, BigDecimal full) implements Serializable {

    public static final Score NONE = new Score(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
}
