package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Turns turns = new Turns();
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void dismiss() {
        threads.shutdownNow();
    }

    @Test
    void whoComesEarlyWaitsForAllBefore() {
        var all = List.of(taken(3), taken(2), taken(1), taken(0));

        all.forEach(CompletableFuture::join);

        assertThat(done).containsExactly(0, 1, 2, 3);
    }

    @Test
    void onceTurnsAreOverThoseWhoWaitGoOnWithoutOne() {
        var waiting = List.of(taken(1), taken(2));

        turns.end();

        waiting.forEach(CompletableFuture::join);
        taken(0).join();
        assertThat(done).isEmpty();
        assertThat(turns.areOver()).isTrue();
    }

    private CompletableFuture<Void> taken(int number) {
        return CompletableFuture.runAsync(() -> turns.take(number, () -> done.add(number)), threads);
    }
}
