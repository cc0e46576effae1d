package dabiao.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.seal.Seals;
import dabiao.testing.Database;
import dabiao.testing.OlderTables;
import dabiao.testing.Server;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4DecompressorWithLength;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dossiers are read from bundles, and say what the ledgers say. */
class BundleTests {

    /** More letters than wait for being packed at once. */
    private static final int MANY = 400;

    @Test
    void aBundleGivesBackEveryCellOfEveryLedger() {
        var rows = Ledgers.ALL.stream()
                .flatMap(it -> Stream.of(Rows.full(it, "ZB001", "甲"), Rows.bare(it, "ZB001", "乙")))
                .flatMap(it -> Stream.of(told(it, false), told(it, true)))
                .toList();

        assertThat(Bundle.rows(Bundle.packed(rows))).isEqualTo(rows);
    }

    @Test
    void rowsComeByLedgerWhateverOrderTheyCameIn() {
        var rows = List.of(
                told(Rows.money("ZB001", "2", "7.50"), false),
                told(Rows.organisation("ZB001"), false),
                told(Rows.money("ZB001", "1", "0.0001"), true));

        assertThat(Bundle.rows(Bundle.packed(rows)))
                .extracting(it -> it.table().name() + " " + it.fact().code() + " " + it.withdrawn())
                .containsExactly("organisations ZB001 false", "money 2 false", "money 1 true");
    }

    @Test
    void bytesThatAreNoBundleAreRefused() {
        var packed = Bundle.packed(List.of(told(Rows.organisation("ZB001"), false)));

        assertThatThrownBy(() -> Bundle.rows(new byte[] {1, 2, 3})).isInstanceOf(RuntimeException.class);
        for (int length = 1; length < packed.length; length++) {
            var cut = java.util.Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> Bundle.rows(cut)).as("%d bytes", length).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aLengthThatNoBundleHasIsRefusedBeforeAnyRoomIsMade() {
        var packed = Bundle.packed(List.of(told(Rows.organisation("ZB001"), false)));
        java.nio.ByteBuffer.wrap(packed).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(1, Integer.MAX_VALUE);

        assertThatThrownBy(() -> Bundle.rows(packed)).hasMessageContaining("so much");
    }

    @Test
    void bundlesThatOlderVersionsLeftUnpackedAreReadAsWell() {
        var rows = List.of(told(Rows.organisation("ZB001"), false), told(Rows.money("ZB001", "2", "7.50"), true));
        var packed = Bundle.packed(rows);
        var unpacked =
                new LZ4DecompressorWithLength(LZ4Factory.fastestInstance().safeDecompressor()).decompress(packed, 1);

        assertThat(new String(unpacked, StandardCharsets.ISO_8859_1)).startsWith(":)\n");
        assertThat(Bundle.rows(unpacked)).hasSize(2).isEqualTo(Bundle.rows(packed));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void bundlesAndLedgersTellTheSameAfterEveryBatch(Server server) {
        var database = Database.emptied(server);
        var store = database.get(FactStore.class);
        accept(store, it -> {
            for (var ledger : Ledgers.ALL) {
                it.fresh(Rows.full(ledger, "ZB001", "ZB001"), 1);
                it.fresh(Rows.bare(ledger, "ZB002", "ZB002"), 2);
            }
        });
        accept(store, it -> {
            it.fresh(Rows.money("ZB001", "1", "10"), 1);
            it.fresh(Rows.money("ZB001", "2", "20"), 2);
            it.withdrawal(Rows.bare(Ledgers.of(Body.class), "ZB002", "ZB002"), 3);
        });
        accept(store, it -> {
            it.correction(Row.of(Rows.money("ZB001", "1", "11")), 1);
            it.withdrawal(Rows.money("ZB001", "2", "20"), 2);
        });
        accept(store, it -> it.withdrawal(Rows.organisation("ZB002"), 1));
        accept(store, it -> it.fresh(Rows.money("ZB001", "2", "22"), 1));

        for (long batch = 0; batch <= store.newestBatch(); batch++) {
            assertThat(told(store.dossiers(), batch)).isEqualTo(told(store.dossiersOfLedgers(), batch));
        }
        assertThat(told(store.dossiers(), 5))
                .anyMatch(it -> it.contains("amount=11,"))
                .anyMatch(it -> it.contains("amount=22,"))
                .noneMatch(it -> it.contains("code=ZB002"));
    }

    @Test
    void whatIsTooLongForOneIsToldInSeveral() {
        var database = Database.emptied(Server.H2);
        var store = database.get(FactStore.class);
        accept(store, it -> {
            it.fresh(Rows.organisation("ZB001"), 1);
            IntStream.range(0, MANY).forEach(at -> it.fresh(document("长".repeat(15_000), at), 2 + at));
        });

        assertThat(database.get(JdbcTemplate.class).queryForObject("select count(*) from `bundle`", Integer.class))
                .isGreaterThan(2);
        assertThat(told(store.dossiers(), 1)).hasSize(MANY + 1).isEqualTo(told(store.dossiersOfLedgers(), 1));
        assertThat(new SealedRows(database.get(JdbcTemplate.class), database.get(Seals.class)).differences("ZB001", 1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void rowsFromBeforeThereWereBundlesAreBundledByTheMigration(Server server) {
        var tables = OlderTables.on(server, "18");
        var jdbc = tables.jdbc();
        var rows = Ledgers.ALL.stream()
                .flatMap(it -> Stream.of(Rows.full(it, "ZB001", "ZB001"), Rows.bare(it, "ZB002", "ZB002")))
                .toList();
        rows.forEach(it -> insert(jdbc, it, 1, false));
        insert(jdbc, Rows.money("ZB001", "ZB001", "3"), 2, false);
        insert(jdbc, Rows.money("ZB002", "ZB002", "3"), 2, true);

        tables.migrate();

        for (long batch = 0; batch <= 2; batch++) {
            assertThat(told(new StoredDossiers(jdbc), batch)).isEqualTo(told(StoredDossiers.ofLedgers(jdbc), batch));
        }
        assertThat(told(new StoredDossiers(jdbc), 1)).hasSize(rows.size());
        assertThat(told(new StoredDossiers(jdbc), 2)).hasSize(rows.size() - 1);
    }

    private static void insert(JdbcTemplate jdbc, Fact fact, long batch, boolean withdrawn) {
        var values = new ArrayList<Object>();
        var row = Row.of(fact);
        values.addAll(java.util.Arrays.asList(row.cells()));
        values.addAll(List.of(batch, 1, withdrawn));
        jdbc.update(row.table().insert(1), values.toArray());
    }

    private static void accept(FactStore store, Consumer<Batch> writer) {
        var header = dabiao.fact.Submission.received(
                LocalDateTime.of(2024, 1, 5, 12, 0), "测试", "%064d".formatted(store.newestBatch()), "王");
        store.append(header, writer);
    }

    private static Document document(String name, int code) {
        return new Document(
                "ZB001",
                "ZL%04d".formatted(code),
                "计划",
                dabiao.table.Words.NONE,
                name,
                java.time.LocalDate.of(2023, 1, 5),
                null,
                null,
                null);
    }

    /** All rows in words, by what they say. */
    private static List<String> told(StoredDossiers dossiers, long batch) {
        var told = new ArrayList<String>();
        var slice = dossiers.nextSlice("", batch);
        while (slice.isPresent()) {
            dossiers.forEach(slice.get(), batch, (organisation, rows) -> {
                told.add(organisation.toString());
                rows.forEach(it -> told.add(Objects.toString(it)));
            });
            slice = dossiers.nextSlice(slice.get().last(), batch);
        }
        told.sort(Comparator.naturalOrder());
        return told;
    }

    private static Bundle.Told told(Fact fact, boolean withdrawn) {
        return new Bundle.Told(LedgerTable.of(fact.getClass()), fact, withdrawn);
    }
}
