package dabiao.yearend.settle;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What counted of the entries of one object, one by one.
 *
 * @param tallies by dimension, in the order of the table
 * @param foreign entries in dimensions that this kind does not have; none of them counts
 */
public record Counts(List<Tally> tallies, List<CountedEntry> foreign) {

    public Counts {
        tallies = List.copyOf(tallies);
        foreign = List.copyOf(foreign);
    }

    /** All entries, whether they counted or not. */
    public Stream<CountedEntry> entries() {
        return Stream.concat(tallies.stream().flatMap(it -> it.entries().stream()), foreign.stream());
    }

    /** Points taken away over the year, as a positive number. */
    BigDecimal taken() {
        return tallies.stream()
                .flatMap(it -> it.entries().stream())
                .map(CountedEntry::counted)
                .filter(it -> it.signum() < 0)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }
}
