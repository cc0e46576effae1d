package dabiao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTests {

    private static final int MANY = 10_001;

    @Test
    void rowsArriveOnceAndInOrder() {
        var taken = new ArrayList<Integer>();

        boolean all = Ahead.<Integer>stream(taker -> rows(MANY, taker), taken::add);

        assertThat(all).isTrue();
        assertThat(taken).isEqualTo(rows(MANY));
    }

    @Test
    void whatTheReaderThrowsIsThrownAfterTheRowsBefore() {
        var taken = new ArrayList<Integer>();

        assertThatThrownBy(() -> Ahead.<Integer>stream(
                        taker -> {
                            rows(1_000, taker);
                            throw new IllegalArgumentException("Broken.");
                        },
                        taken::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Broken.");
        assertThat(taken).hasSize(1_000);
    }

    @Test
    void theReaderStopsWhenTheTakerFails() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var read = new ArrayList<Integer>();

        assertThatThrownBy(() -> Ahead.<Integer>stream(taker -> counted(taker, read, stopped), it -> {
                    throw new IllegalStateException("No room.");
                }))
                .hasMessage("No room.");
        stopped.await();
        assertThat(read).hasSizeLessThan(MANY);
    }

    @Test
    void theReaderStopsWhenNoMoreIsWanted() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var read = new ArrayList<Integer>();
        var taken = new ArrayList<Integer>();

        boolean all = Ahead.<Integer>stream(
                taker -> counted(taker, read, stopped), it -> taken.add(it) && taken.size() < 700);

        stopped.await();
        assertThat(all).isFalse();
        assertThat(taken).isEqualTo(rows(700));
        assertThat(read).hasSizeLessThan(MANY);
    }

    private static void counted(Predicate<Integer> taker, List<Integer> read, CountDownLatch stopped) {
        try {
            rows(MANY, it -> taker.test(it) && read.add(it));
        } finally {
            stopped.countDown();
        }
    }

    private static void rows(int count, Predicate<Integer> taker) {
        rows(count).forEach(taker::test);
    }

    private static List<Integer> rows(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
