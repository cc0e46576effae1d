package dabiao.yearend.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_023, 1_024, 1_025, 2_048, 5_000})
    void eachPartGivesBackItsOwnNumbersSorted(int each) {
        var parts = new Parts(3);
        IntStream.range(0, each).map(it -> each - it).forEach(it -> {
            parts.add(0, it);
            parts.add(2, -it);
        });

        assertThat(numbers(parts.sorted(0)))
                .containsExactly(LongStream.rangeClosed(1, each).toArray());
        assertThat(numbers(parts.sorted(1))).isEmpty();
        assertThat(numbers(parts.sorted(2)))
                .containsExactly(LongStream.rangeClosed(-each, -1).toArray());
    }

    private static long[] numbers(Longs all) {
        return IntStream.range(0, all.size()).mapToLong(all::get).toArray();
    }
}
