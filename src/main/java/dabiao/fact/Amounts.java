package dabiao.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which an amount of money, marks or hours comes back from the database: 3100 whether 3100, 3100.00 or 3.1E+3 was
 * handed in, so that records with equal amounts are equal.
 */
public final class Amounts {

    /** Digits after the point that the database keeps. */
    static final int SCALE = 4;

    /** Digits before the point that the database keeps. */
    static final int WHOLE = 14;

    private Amounts() {}

    /** Without zeros at the end and without an exponent. */
    public static BigDecimal canonical(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal canonicalOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : canonical(amount);
    }

    /** Whether the database can keep it exactly. */
    static boolean fits(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() <= SCALE && stripped.precision() - stripped.scale() <= WHOLE;
    }
}
