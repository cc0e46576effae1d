package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StretchTests {

    @Test
    void neighboursAreReadTogetherAndNoOther() {
        var part = new Stretch.Part("ZB0", codes(1, 5));

        assertThat(part.only(Set.of("ZB1", "ZB2", "ZB4")))
                .containsExactly(
                        new Stretch.Part("ZB0", List.of("ZB1", "ZB2")), new Stretch.Part("ZB3", List.of("ZB4")));
        assertThat(part.only(Set.of())).isEmpty();
    }

    @Test
    void onlyAFewDossiersAreReadAtOnce() {
        var part = new Stretch.Part("", codes(10, 39));

        assertThat(part.only(Set.copyOf(part.wanted())))
                .containsExactly(
                        new Stretch.Part("", codes(10, 21)),
                        new Stretch.Part("ZB21", codes(22, 33)),
                        new Stretch.Part("ZB33", codes(34, 39)));
    }

    @Property
    void eachIsReadOnceBehindItsNeighbour(@ForAll @Size(max = 40) List<@IntRange(min = 10, max = 99) Integer> some) {
        var wanted = codes(10, 99);
        var left = some.stream().map(it -> "ZB" + it).collect(java.util.stream.Collectors.toSet());
        var read = new ArrayList<String>();

        for (Stretch.Part it : new Stretch.Part("", wanted).only(left)) {
            int first = wanted.indexOf(it.wanted().get(0));
            assertThat(it.after()).isEqualTo(first == 0 ? "" : wanted.get(first - 1));
            assertThat(it.wanted())
                    .isEqualTo(wanted.subList(first, first + it.wanted().size()));
            read.addAll(it.wanted());
        }

        assertThat(read).isEqualTo(left.stream().sorted().toList());
    }

    private static List<String> codes(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(it -> "ZB" + it).toList();
    }
}
