package dabiao.yearend.settle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an object collected. The sums that it is ranked by are at hand; since there are millions of entries behind those of a province,
 * they are fetched and counted again when they are asked for.
 */
final class Collected {

    private final Supplier<Counts> again;
    private final Map<String, BigDecimal> sums;
    private final BigDecimal total;
    private final BigDecimal taken;
    private final int stars;

    /**
     * @param again counts the entries; the same every time
     */
    Collected(Supplier<Counts> again) {
        var counts = again.get();
        var byDimension = new HashMap<String, BigDecimal>();
        counts.tallies().forEach(it -> byDimension.putIfAbsent(it.dimension(), it.sum()));
        this.again = again;
        this.sums = Map.copyOf(byDimension);
        this.total = counts.tallies().stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.taken = counts.taken();
        this.stars = (int) counts.tallies().stream().filter(Tally::hasStar).count();
    }

    Counts counts() {
        return again.get();
    }

    /** Of all dimensions. */
    BigDecimal total() {
        return total;
    }

    /** Nothing collected counts as 0. */
    BigDecimal sum(String dimension) {
        return sums.getOrDefault(dimension, BigDecimal.ZERO);
    }

    BigDecimal taken() {
        return taken;
    }

    int stars() {
        return stars;
    }
}
