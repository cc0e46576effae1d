package dabiao.yearend.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTests {

    private final Shelf shelf = new Shelf();
    private final List<Long> numbers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 20_000})
    void whatWasPutAsideIsFoundInARow(int bundles) {
        put(bundles);

        var found = new ArrayList<String>();
        for (long at = 0; at < shelf.end(); at = shelf.next(at)) {
            found.add(text(at));
        }

        assertThat(found)
                .isEqualTo(
                        IntStream.range(0, bundles).mapToObj(ShelfTests::words).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 20_000})
    void whatWasPutAsideIsFoundAnywhereAndWhileMoreIsPut(int bundles) {
        put(bundles);
        var random = new Random(7);

        for (int i = 0; i < 1_000; i++) {
            int which = random.nextInt(numbers.size());
            assertThat(text(numbers.get(which))).isEqualTo(words(which));
            put(1);
        }
    }

    private void put(int bundles) {
        for (int i = 0; i < bundles; i++) {
            var words = words(numbers.size());
            numbers.add(shelf.put(out -> out.writeUTF(words)));
        }
    }

    private String text(long at) {
        return shelf.get(at, in -> in.readUTF());
    }

    /** Now and then one that is longer than what is read at once. */
    private static String words(int number) {
        return "第 " + number + " 份" + "很长".repeat(number % 97 == 0 ? 1_000 : number % 50);
    }
}
