package dabiao.assessment.flag;

import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bands of dues: {@code 3000:0.5%；5000:1%；以上:1.5%}. A band holds up to and with its sum; its rate is for the whole sum. */
record Rates(List<Band> bands) {

    private static final String ABOVE = "以上";

    private record Band(@Nullable BigDecimal upTo, Fraction rate) {}

    static Rates parse(String text) {
        var bands = new ArrayList<Band>();
        for (String part : text.split("[；;]")) {
            var sides = part.strip().split("[:：]");
            if (sides.length != 2) {
                throw new IllegalArgumentException(part);
            }
            var upTo = sides[0].strip().equals(ABOVE) ? null : new BigDecimal(sides[0].strip());
            bands.add(new Band(
                    upTo, Fraction.parse(sides[1].strip()).orElseThrow(() -> new IllegalArgumentException(part))));
        }
        return new Rates(List.copyOf(bands));
    }

    /** What is due for a base, in yuan, to the fen. */
    BigDecimal payable(BigDecimal base) {
        var rate = rate(base);
        return base.multiply(rate.numerator()).divide(rate.denominator(), 2, RoundingMode.HALF_UP);
    }

    /** The same for many rows, most of which name a base that was named before; not to be kept longer than for those. */
    UnaryOperator<BigDecimal> remembering() {
        var known = new HashMap<BigDecimal, BigDecimal>();
        return base -> known.computeIfAbsent(base, this::payable);
    }

    private Fraction rate(BigDecimal base) {
        for (Band it : bands) {
            if (it.upTo() == null || base.compareTo(it.upTo()) <= 0) {
                return it.rate();
            }
        }
        return bands.get(bands.size() - 1).rate();
    }
}
