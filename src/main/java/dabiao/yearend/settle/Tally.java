package dabiao.yearend.settle;

import java.math.BigDecimal;
import java.util.List;

/**
 * The points of one object in one dimension.
 *
 * @param months sums of January to December, after caps
 * @param sum of the year, after caps
 * @param line points at which the dimension has its star
 */
public record Tally(
        String dimension, List<BigDecimal> months, BigDecimal sum, BigDecimal line, List<CountedEntry> entries) {

    public Tally {
        months = List.copyOf(months);
        entries = List.copyOf(entries);
    }

    public boolean hasStar() {
        return sum.compareTo(line) >= 0;
    }
}
