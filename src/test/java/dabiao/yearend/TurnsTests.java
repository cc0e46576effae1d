package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Turns turns = new Turns();
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void dismiss() {
        threads.shutdownNow();
    }

    @Test
    void whatIsHandedInEarlyIsDoneWhenItsTurnComesAndNobodyWaits() {
        var early = List.of(taken(3), taken(2), taken(1));

        early.forEach(CompletableFuture::join);
        assertThat(done).isEmpty();

        taken(0).join();
        assertThat(done).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whoIsTooFarAheadWaits() {
        IntStream.rangeClosed(1, 4).forEach(it -> taken(it).join());
        var tooFar = taken(5);

        assertThatThrownBy(() -> tooFar.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        taken(0).join();
        tooFar.join();

        assertThat(done).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whatGoesWrongEndsTheTurns() {
        assertThatThrownBy(() -> turns.take(0, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        taken(1).join();
        assertThat(done).isEmpty();
        assertThat(turns.areOver()).isTrue();
    }

    @Test
    void onceTurnsAreOverThoseWhoWaitGoOnWithoutOne() {
        IntStream.rangeClosed(1, 4).forEach(it -> taken(it).join());
        var waiting = taken(5);

        turns.end();

        waiting.join();
        taken(0).join();
        assertThat(done).isEmpty();
        assertThat(turns.areOver()).isTrue();
    }

    private CompletableFuture<Void> taken(int number) {
        return CompletableFuture.runAsync(() -> turns.take(number, () -> done.add(number)), threads);
    }
}
