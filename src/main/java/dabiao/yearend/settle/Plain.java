package dabiao.yearend.settle;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Plain {

    private Plain() {}

    static String of(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
