package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.fact.Body;
import dabiao.fact.Fact;
import dabiao.problem.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTests {

    private static final int MANY = 10_001;

    @Test
    void rowsArriveOnceAndInOrderWithTheirLines() {
        var taken = new ArrayList<Integer>();

        Ahead.stream(taker -> rows(MANY, taker), (fact, place) -> taken.add(place.line()));

        assertThat(taken).isEqualTo(IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void whatTheReaderThrowsIsThrownAfterTheRowsBefore() {
        var taken = new ArrayList<Integer>();

        assertThatThrownBy(() -> Ahead.stream(
                        taker -> {
                            rows(1_000, taker);
                            throw new IllegalArgumentException("Broken.");
                        },
                        (fact, place) -> taken.add(place.line())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Broken.");
        assertThat(taken).hasSize(1_000);
    }

    @Test
    void theReaderStopsWhenTheTakerFails() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var read = new ArrayList<Integer>();

        assertThatThrownBy(() -> Ahead.stream(
                        taker -> {
                            try {
                                rows(MANY, (fact, place) -> {
                                    taker.accept(fact, place);
                                    read.add(place.line());
                                });
                            } finally {
                                stopped.countDown();
                            }
                        },
                        (fact, place) -> {
                            throw new IllegalStateException("No room.");
                        }))
                .hasMessage("No room.");
        stopped.await();
        assertThat(read).hasSizeLessThan(MANY);
    }

    private static void rows(int count, BiConsumer<Fact, Place> taker) {
        for (int i = 1; i <= count; i++) {
            taker.accept(
                    new Body("ZB001", "X" + i, "示例", "党小组", LocalDate.of(2020, 1, 1), null),
                    Place.line("bodies.csv", i));
        }
    }
}
