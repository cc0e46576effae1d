package dabiao.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Database;
import dabiao.testing.Server;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Organisations are read by slices: all of them, each once, however many slices are looked up together. */
class SlicesTests {

    private static final int ORGANISATIONS = 700;

    @ParameterizedTest
    @EnumSource(Server.class)
    void slicesLookedUpTogetherAreThoseLookedUpOneByOne(Server server) {
        var database = Database.emptied(server);
        accept(database.get(FactStore.class));
        var slices = Slices.ofDossiers(database.get(JdbcTemplate.class));

        var together = together(slices);

        assertThat(together).hasSize(59).isEqualTo(oneByOne(slices));
        assertThat(together.get(0)).isEqualTo(new Slice("", "ZB012"));
        assertThat(together.get(58)).isEqualTo(new Slice("ZB696", "ZB700"));
        assertThat(slices.several("ZB700", 1)).isEmpty();
        assertThat(slices.several("", 0)).isEmpty();
    }

    private static void accept(FactStore store) {
        var header = Submission.received(LocalDateTime.of(2024, 1, 5, 12, 0), "测试", "0".repeat(64), "王");
        store.append(
                header,
                batch -> IntStream.rangeClosed(1, ORGANISATIONS)
                        .forEach(it -> batch.fresh(Rows.organisation("ZB%03d".formatted(it)), it)));
    }

    private static List<Slice> together(Slices slices) {
        var all = new ArrayList<Slice>();
        var some = slices.several("", 1);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = slices.several(all.get(all.size() - 1).last(), 1);
        }
        return all;
    }

    private static List<Slice> oneByOne(Slices slices) {
        var all = new ArrayList<Slice>();
        var next = slices.next("", 1);
        while (next.isPresent()) {
            all.add(next.get());
            next = slices.next(next.get().last(), 1);
        }
        return all;
    }
}
