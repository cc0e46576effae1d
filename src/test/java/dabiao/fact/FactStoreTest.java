package dabiao.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.table.Words;
import dabiao.testing.Database;
import dabiao.testing.Server;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Server.class)
class FactStoreTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 1, 5, 12, 0, 0, 123_456_789);

    @Parameter
    private Server server;

    private FactStore store;
    private JdbcTemplate jdbc;
    private Submissions submissions;
    private Organisations organisations;

    @BeforeEach
    void open() {
        var database = Database.emptied(server);
        store = database.get(FactStore.class);
        jdbc = database.get(JdbcTemplate.class);
        submissions = database.get(Submissions.class);
        organisations = database.get(Organisations.class);
    }

    @Test
    void everyLedgerGivesBackEveryColumn() {
        var rows = Ledgers.ALL.stream()
                .flatMap(it -> Stream.of(Rows.full(it, "ZB001", "ZB001"), Rows.bare(it, "ZB002", "ZB002")))
                .toList();

        accept(rows);

        for (Fact row : rows) {
            assertThat(store.stored(row.getClass(), List.of(Key.of(row)), 1).get(Key.of(row)))
                    .isEqualTo(row);
        }
    }

    @Test
    void equalAmountsComeBackEqualHoweverTheyWereWritten() {
        accept(List.of(
                money("1", "3100.00"),
                money("2", "3100"),
                money("3", "3.1E+3"),
                money("4", "0.0"),
                money("5", "-2.50")));

        assertThat(Stream.of("1", "2", "3", "4", "5").map(it -> amount(it, 1)))
                .containsExactly("3100", "3100", "3100", "0", "-2.5");
        assertThat(Amounts.canonical(money("1", "3100.00").amount())).hasToString("3100");
    }

    @Test
    void aCorrectionSupersedesAndTheOldBatchStaysReadable() {
        accept(List.of(Rows.organisation("ZB001"), money("1", "10")));
        append(it -> it.correction(Row.of(money("1", "20")), 2));

        assertThat(amount("1", 2)).isEqualTo("20");
        assertThat(amount("1", 1)).isEqualTo("10");
        assertThat(dossier("ZB001", 2).all(Money.class)).containsExactly(money("1", "20"));
        assertThat(dossier("ZB001", 1).all(Money.class)).containsExactly(money("1", "10"));
    }

    @Test
    void aWithdrawnRowVanishesAndMayComeBack() {
        accept(List.of(Rows.organisation("ZB001"), money("1", "10"), money("2", "5")));
        append(it -> it.withdrawal(money("1", "10"), 2));
        append(it -> it.fresh(money("1", "30"), 2));

        assertThat(dossier("ZB001", 2).all(Money.class)).containsExactly(money("2", "5"));
        assertThat(store.find(Money.class, new Key("ZB001", "1"), 2)).isEmpty();
        assertThat(amount("1", 3)).isEqualTo("30");
    }

    @Test
    void anOrganisationThatWasTakenBackHasNoDossier() {
        accept(List.of(Rows.organisation("ZB001"), Rows.organisation("ZB002"), money("1", "10")));
        append(it -> it.withdrawal(Rows.organisation("ZB001"), 2));

        assertThat(store.dossier("ZB001", 2023, 2)).isEmpty();
        assertThat(streamed("", 2)).containsExactly("ZB002");
        assertThat(streamed("", 1)).containsExactly("ZB001", "ZB002");
    }

    @Test
    void dossiersStreamInTheOrderOfCodesAndEqualThoseReadSingly() {
        var codes = List.of(
                "ZB10", "ZB1", "zb1", "ZB1-A", "ZB1A", "Ａ1", "党委1", "ZB2", "ab", "a-b", "a b", "\uE000", "\uFFE5");
        accept(codes.stream().map(Rows::organisation).toList());
        accept(codes.stream().map(it -> Rows.money(it, it, "7")).toList());

        var streamed = new ArrayList<String>();
        store.forEachDossier("", 2023, 2, it -> {
            streamed.add(it.organisation().code());
            assertThat(text(it))
                    .isEqualTo(text(dossier(it.organisation().code(), 2)))
                    .contains("amount=7");
        });

        assertThat(streamed).isEqualTo(codes.stream().sorted().toList());
    }

    @Test
    void aStreamCanGoOnBehindAnOrganisation() {
        accept(IntStream.range(0, 250)
                .mapToObj(it -> Rows.organisation("ZB%03d".formatted(it)))
                .toList());

        assertThat(streamed("ZB100", 1)).hasSize(149).startsWith("ZB101").endsWith("ZB249");
        assertThat(streamed("ZB249", 1)).isEmpty();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var rows = new ArrayList<Fact>(List.of(Rows.organisation("ZB001")));
        IntStream.range(0, 50).forEach(it -> rows.add(money("JF" + it, "" + it)));
        accept(rows);
        var first = text(dossier("ZB001", 1));

        Collections.shuffle(rows, new Random(7));
        open();
        rows.forEach(it -> accept(List.of(it)));

        assertThat(text(dossier("ZB001", store.newestBatch()))).isEqualTo(first);
    }

    @Test
    void manyOrganisationsStreamSliceBySlice() {
        append(batch -> IntStream.range(0, 10_000).mapToObj("ZB%05d"::formatted).forEach(it -> {
            batch.fresh(Rows.organisation(it), 1);
            batch.fresh(Rows.money(it, "JF1", "1.5"), 2);
        }));

        var seen = new ArrayList<String>();
        store.forEachDossier("", 2023, 1, it -> {
            assertThat(it.all(Money.class)).hasSize(1);
            seen.add(it.organisation().code());
        });

        assertThat(seen).hasSize(10_000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void storedRowsAreFoundForManyNames() {
        accept(List.of(money("1", "10"), money("2", "20"), Rows.money("ZB002", "1", "30"), Rows.organisation("ZB001")));
        var names = new ArrayList<>(List.of(new Key("ZB001", "1"), new Key("ZB002", "1"), new Key("ZB002", "2")));
        IntStream.range(0, 1_200).forEach(it -> names.add(new Key("ZB009", "JF" + it)));

        assertThat(store.stored(Money.class, names, 1))
                .hasSize(2)
                .containsEntry(names.get(1), Rows.money("ZB002", "1", "30"));
        assertThat(store.stored(Organisation.class, List.of(new Key("ZB001", "ZB001")), 1))
                .hasSize(1);
        assertThat(store.stored(Money.class, List.of(), 1)).isEmpty();
    }

    @Test
    void codesDifferByCase() {
        accept(List.of(money("a1", "1"), money("A1", "2")));

        assertThat(amount("a1", 1)).isEqualTo("1");
        assertThat(amount("A1", 1)).isEqualTo("2");
    }

    @Test
    void aSubmissionIsNumberedCountedAndFoundByItsContent() {
        var accepted = store.append(header("aa").because("数字有误"), it -> {
            it.fresh(money("1", "1"), 2);
            it.correction(Row.of(money("2", "1")), 3);
            it.withdrawal(money("3", "1"), 4);
            it.unchanged();
        });

        assertThat(accepted).isEqualTo(new Submission(1, NOON, "活动.csv", "aa", "王", "数字有误", 1, 1, 1, 1));
        assertThat(submissions.findBySha256("aa")).contains(accepted);
        assertThat(submissions.findByBatch(1)).contains(accepted);
        assertThat(submissions.findFirstByOrderByBatchDesc()).contains(accepted);
        assertThat(submissions.findTop100ByBatchLessThanOrderByBatchDesc(2)).containsExactly(accepted);
        assertThat(submissions.findBySha256("bb")).isEmpty();
    }

    @Test
    void timesStandInTheDatabaseAsTheyWereGivenWhateverTheTimeZone() {
        store.append(header("aa"), it -> {});

        var asGiven = "select count(*) from `submission` where `received_at` = '2024-01-05 12:00:00.123456'";
        assertThat(jdbc.queryForObject(asGiven, Long.class)).isEqualTo(1);
    }

    @Test
    void theSameContentIsNotTakenTwice() {
        store.append(header("aa"), it -> {});

        assertThatThrownBy(() -> store.append(header("aa"), it -> {})).isInstanceOf(DuplicateKeyException.class);
        assertThat(store.newestBatch()).isEqualTo(1);
    }

    @Test
    void aSubmissionThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> append(batch -> {
                    IntStream.range(0, 1_500).forEach(it -> batch.fresh(money("JF" + it, "1"), it));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(store.newestBatch()).isZero();
        assertThat(submissions.findFirstByOrderByBatchDesc()).isEmpty();
        assertThat(store.find(Money.class, new Key("ZB001", "JF0"), 1)).isEmpty();
    }

    @Test
    void submissionsThatComeTogetherWaitForEachOther() {
        IntStream.range(0, 40).parallel().forEach(number -> {
            var mine = store.append(header("sha" + number), it -> it.fresh(money("JF" + number, "1"), 1));
            assertThat(store.newestBatch()).isGreaterThanOrEqualTo(mine.batch());
            IntStream.rangeClosed(1, (int) mine.batch())
                    .forEach(it -> assertThat(submissions.findByBatch(it)).isPresent());
        });

        assertThat(store.newestBatch()).isEqualTo(40);
    }

    @Test
    void whatCannotBeKeptAsItIsIsRefused() {
        Stream.of(" a", "a ", "a\t", "𠮷1", "", "x".repeat(65))
                .forEach(it -> assertThatThrownBy(() -> accept(List.of(money(it, "1"))))
                        .hasMessageContaining("「编号」"));
        Stream.of("0.00001", "123456789012345", "1E+14")
                .forEach(it -> assertThatThrownBy(() -> accept(List.of(money("1", it))))
                        .hasMessageContaining("「金额」"));
        Stream.of("\uD83D", "a\uDE00", "\uDE00\uD83D")
                .forEach(it -> assertThatThrownBy(() -> accept(List.of(named(it, "甲"))))
                        .hasMessageContaining("「名称」"));
        Stream.of("\uD83D", "a\uDE00")
                .forEach(it -> assertThatThrownBy(() -> accept(List.of(named("名称", it))))
                        .hasMessageContaining("「标签」"));
        accept(List.of(named("\uD83D\uDE00𠮷", "\uD83D\uDE00")));
    }

    private static Organisation named(String name, String tag) {
        return new Organisation(
                "ZB001", name, "党支部", null, null, LocalDate.of(2015, 6, 1), null, null, null, null, Words.of(tag));
    }

    @Test
    void organisationsAndWhatTheirRowsMayReferToAreFound() {
        accept(List.of(
                Rows.organisation("ZB001"),
                Rows.organisation("ZB002"),
                Rows.bare(Ledgers.of(Member.class), "ZB001", "DY1"),
                Rows.bare(Ledgers.of(Body.class), "ZB001", "X1")));
        append(it -> it.withdrawal(Rows.organisation("ZB002"), 1));

        var codes = List.of("ZB001", "ZB002", "ZB003");
        assertThat(organisations.codes(Organisation.class, codes, 2)).containsOnlyKeys("ZB001");
        assertThat(organisations.codes(Member.class, codes, 2)).isEqualTo(Map.of("ZB001", Set.of("DY1")));
        assertThat(organisations.codes(Body.class, codes, 2)).isEqualTo(Map.of("ZB001", Set.of("X1")));
        assertThat(store.owners(Organisation.class, codes, 2)).containsOnly("ZB001", "ZB002");
        assertThat(store.owners(Member.class, codes, 2)).containsOnly("ZB001");
        assertThat(store.owners(Member.class, codes, 0)).isEmpty();
        assertThat(organisations.find("ZB002", 2, Scope.WHOLE)).isEmpty();
        assertThat(organisations.find("ZB002", 1, Scope.WHOLE)).contains(Rows.organisation("ZB002"));
        assertThat(organisations.after("", 1, Scope.WHOLE)).hasSize(2);
        assertThat(organisations.after("ZB001", 2, Scope.WHOLE)).isEmpty();
    }

    private Submission accept(List<? extends Fact> rows) {
        return append(batch -> rows.forEach(it -> batch.fresh(it, 1)));
    }

    private Submission append(Consumer<Batch> writer) {
        return store.append(header("sha" + store.newestBatch()), writer);
    }

    private List<String> streamed(String after, long asOfBatch) {
        var codes = new ArrayList<String>();
        store.forEachDossier(
                after, 2023, asOfBatch, it -> codes.add(it.organisation().code()));
        return codes;
    }

    private Dossier dossier(String organisation, long asOfBatch) {
        return store.dossier(organisation, 2023, asOfBatch).orElseThrow();
    }

    private String amount(String code, long asOfBatch) {
        return store.find(Money.class, new Key("ZB001", code), asOfBatch)
                .orElseThrow()
                .amount()
                .toString();
    }

    private static Money money(String code, String amount) {
        return Rows.money("ZB001", code, amount);
    }

    private static Submission header(String sha256) {
        return Submission.received(NOON, "活动.csv", sha256, "王");
    }

    static String text(Dossier dossier) {
        var rows = Ledgers.ALL.stream().flatMap(it -> rows(dossier, it.type()).stream());
        return String.join("\n", rows.map(Fact::toString).toList());
    }

    private static List<? extends Fact> rows(Dossier dossier, Class<?> ledger) {
        return dossier.all(ledger.asSubclass(Fact.class));
    }
}
