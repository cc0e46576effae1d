package dabiao.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Database;
import dabiao.testing.Server;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SameOnEveryServerTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 1, 5, 12, 0);

    @Test
    void theSameRowsGiveTheSameDossiersOnEveryServer() {
        var onH2 = dossiers(Server.H2, 1);

        assertThat(onH2).hasSize(300).isEqualTo(dossiers(Server.MARIADB, 2));
    }

    /** Stored in an order that depends on the seed. */
    private static List<String> dossiers(Server server, long seed) {
        var store = Database.emptied(server).get(FactStore.class);
        var rows = new ArrayList<>(IntStream.range(0, 300)
                .boxed()
                .flatMap(SameOnEveryServerTest::rows)
                .toList());
        Collections.shuffle(rows, new Random(seed));
        store.append(Submission.received(NOON, "全部.xlsx", "aa", "王"), batch -> rows.forEach(it -> batch.fresh(it, 1)));
        var texts = new ArrayList<String>();
        store.forEachDossier("", 2023, 1, it -> texts.add(FactStoreTest.text(it)));
        return texts;
    }

    private static Stream<Fact> rows(int number) {
        var code = List.of("ZB", "zb", "Ｚ", "支", "Z-", "Z_").get(number % 6) + number;
        var others = Ledgers.ALL.stream().skip(1);
        return Stream.concat(
                Stream.of(Rows.organisation(code)),
                others.flatMap(it -> Stream.of(Rows.full(it, code, "A" + number), Rows.bare(it, code, "a" + number))));
    }
}
