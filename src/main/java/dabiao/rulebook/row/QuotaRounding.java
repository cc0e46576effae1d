package dabiao.rulebook.row;

import dabiao.table.Fraction;
import dabiao.table.Worded;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a share of some organisations becomes a number of places. */
public enum QuotaRounding implements Worded {
    HALF_UP("四舍五入", RoundingMode.HALF_UP),
    DOWN("舍去", RoundingMode.DOWN),
    UP("进一", RoundingMode.UP);

    private final String word;
    private final RoundingMode mode;

    QuotaRounding(String word, RoundingMode mode) {
        this.word = word;
        this.mode = mode;
    }

    @Override
    public String word() {
        return word;
    }

    /** Places for a share of so many; exact before it is rounded. */
    public int places(Fraction share, int of) {
        return share.numerator()
                .multiply(BigDecimal.valueOf(of))
                .divide(share.denominator(), 0, mode)
                .intValueExact();
    }
}
