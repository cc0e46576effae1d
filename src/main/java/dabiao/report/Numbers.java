package dabiao.report;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    /** Without needless zeros and never with an exponent: 3100, 93.5. */
    static BigDecimal tidy(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String plain(BigDecimal number) {
        return tidy(number).toPlainString();
    }

    /** Yuan with two places, other units tidy. */
    static String amount(BigDecimal number, String unit) {
        return unit.equals("元") && number.scale() <= 2
                        || unit.equals("元") && tidy(number).scale() <= 2
                ? number.setScale(2).toPlainString()
                : plain(number);
    }
}
