package dabiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.audit.AuditLines.Wanted;
import dabiao.event.Announce;
import dabiao.event.Deed;
import dabiao.event.Event;
import dabiao.testing.Database;
import dabiao.testing.Server;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Server.class)
class ChainTest {

    @Parameter
    private Server server;

    private Database database;
    private JdbcTemplate jdbc;
    private AuditLines lines;
    private Chain chain;

    @BeforeEach
    void open() {
        database = Database.emptied(server);
        jdbc = database.get(JdbcTemplate.class);
        lines = database.get(AuditLines.class);
        chain = database.get(Chain.class);
    }

    @Test
    void everyLineHoldsTheHashOfTheOneBefore() {
        tell(3);

        var all = lines.after(0, 10);
        assertThat(all).extracting(AuditLine::seq).containsExactly(1L, 2L, 3L);
        assertThat(all.get(0).previous()).isEqualTo(AuditLine.ORIGIN);
        assertThat(all.get(1).previous()).isEqualTo(all.get(0).hash());
        assertThat(lines.head()).contains(all.get(2).head());
        assertThat(chain.firstBreak()).isEmpty();
    }

    @Test
    void whatIsUndoneIsNotWrittenDown() {
        tell(1);

        assertThatThrownBy(() -> announce()
                        .doing(
                                () -> {
                                    tell(1);
                                    throw new IllegalStateException("undone");
                                },
                                new Told("王", "支部", "")))
                .hasMessage("undone");

        assertThat(lines.head().orElseThrow().seq()).isEqualTo(1);
        assertThat(chain.firstBreak()).isEmpty();
    }

    @Test
    void whatIsToldOutsideATransactionIsAFault() {
        var trail = database.get(AuditTrail.class);

        assertThatThrownBy(() -> trail.write(new Told("王", "支部", "")))
                .hasMessageContaining("must be told within a transaction");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    `at` = '2020-01-01 00:00:00' | 内容与它的哈希不符
                    `who` = '李'                  | 内容与它的哈希不符
                    `what` = '启用规则'            | 内容与它的哈希不符
                    `subject` = 'ZB009'          | 内容与它的哈希不符
                    `before` = 'x'               | 内容与它的哈希不符
                    `after` = ''                 | 内容与它的哈希不符
                    `why` = '无'                  | 内容与它的哈希不符
                    `rulebook` = 'abc'           | 内容与它的哈希不符
                    `previous` = 'abc'           | 与上一条接不上
                    `hash` = 'abc'               | 内容与它的哈希不符
                    `seq` = 9                    | 不见了
                    """)
    void aChangeOfAnyColumnIsFoundAtItsLine(String change, String what) {
        tell(4);

        jdbc.update("update `audit_line` set " + change + " where `seq` = 2");

        var broken = chain.firstBreak().orElseThrow();
        assertThat(broken.seq()).isEqualTo(2);
        assertThat(broken.what()).contains(what);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4"})
    void aLineThatIsTakenOutIsMissed(long seq, long broken) {
        tell(4);

        jdbc.update("delete from `audit_line` where `seq` = ?", seq);

        assertThat(chain.firstBreak().orElseThrow().seq()).isEqualTo(broken);
    }

    @Test
    void textThatMovesFromOneColumnToTheNextIsNoticed() {
        announce().doing(() -> {}, new Told("王", "支部", "一二"));

        jdbc.update("update `audit_line` set `after` = '一', `why` = '二'");

        assertThat(chain.firstBreak()).isPresent();
    }

    @Test
    void aHeadThatIsChangedOrGoneIsNoticed() {
        tell(2);
        jdbc.update("update `audit_head` set `hash` = 'x'");
        assertThat(chain.firstBreak().orElseThrow().what()).contains("链头被改过");

        jdbc.update("delete from `audit_head`");
        assertThat(chain.firstBreak().orElseThrow().what()).contains("链头不见了");
        jdbc.update("insert into `audit_head` (`id`, `seq`, `hash`) values (1, 0, ?)", AuditLine.ORIGIN);
    }

    @Test
    void aTrailThatWasCutTogetherWithItsHeadDiffersFromTheHeadThatWasExported() {
        tell(4);
        var exported = lines.head().orElseThrow();
        tell(2);
        assertThat(chain.firstBreak(exported)).isEmpty();

        var second = lines.find(2).orElseThrow();
        jdbc.update("delete from `audit_line` where `seq` > 2");
        jdbc.update("update `audit_head` set `seq` = 2, `hash` = ?", second.hash());

        assertThat(chain.firstBreak()).isEmpty();
        assertThat(chain.firstBreak(exported).orElseThrow().seq()).isEqualTo(3);
        tell(2);
        assertThat(chain.firstBreak()).isEmpty();
        assertThat(chain.firstBreak(exported).orElseThrow().what()).contains("与导出的链头不符");
    }

    @Test
    void writersThatComeTogetherDoNotForkTheChain() {
        var writers = IntStream.range(0, 4)
                .mapToObj(it -> CompletableFuture.runAsync(() -> tell(25)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(lines.after(0, 1000))
                .extracting(AuditLine::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(chain.firstBreak()).isEmpty();
    }

    @Test
    void oddTextComesBackAsItWasHashed() {
        var odd = new ArrayList<>(List.of("", " 末尾空格 ", "a\n2:b", "😀", "\ud83d", "'; drop table", "长".repeat(70_000)));
        odd.forEach(it -> announce().doing(() -> {}, new Told("王 ", it, it)));

        assertThat(chain.firstBreak()).isEmpty();
        assertThat(lines.find(7).orElseThrow().subject()).hasSize(255).endsWith("…");
        assertThat(lines.find(7).orElseThrow().after()).hasSize(70_000);
    }

    @Test
    void linesAreFoundByWhoWhatAndDay() {
        tell(3);
        announce().doing(() -> {}, new Told("李", "ZB002", ""));
        var today = lines.find(4).orElseThrow().at().toLocalDate();

        assertThat(seqs(new Wanted("李", null, null, null))).containsExactly(4L);
        assertThat(seqs(new Wanted(null, Deed.BRANCH_ASSESSED.word(), today, today)))
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(seqs(new Wanted(null, "启用规则", null, null))).isEmpty();
        assertThat(seqs(new Wanted(null, null, null, LocalDate.of(2020, 1, 1)))).isEmpty();
        assertThat(lines.page(Wanted.ALL, 3, 1)).extracting(AuditLine::seq).containsExactly(2L);
    }

    private List<Long> seqs(Wanted wanted) {
        return lines.page(wanted, Long.MAX_VALUE, 10).stream()
                .map(AuditLine::seq)
                .toList();
    }

    private void tell(int times) {
        for (int i = 0; i < times; i++) {
            announce().doing(() -> {}, new Told("王", "ZB001", "第 " + i + " 次"));
        }
    }

    private Announce announce() {
        return database.get(Announce.class);
    }

    /** Something that was done. */
    private record Told(String by, String subject, String after) implements Event {

        @Override
        public Deed deed() {
            return Deed.BRANCH_ASSESSED;
        }
    }
}
