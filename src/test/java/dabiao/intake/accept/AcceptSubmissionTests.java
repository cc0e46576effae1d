package dabiao.intake.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.fact.Dossier;
import dabiao.fact.FactStore;
import dabiao.fact.Money;
import dabiao.intake.Change;
import dabiao.problem.Refused;
import dabiao.testing.Program;
import dabiao.testing.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptSubmissionTests {

    private static final String HEAD = "党组织,编号,款项,金额,日期\n";

    private static Program program;

    /** Each test has a branch of its own. */
    private static int branches;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @BeforeEach
    void found() {
        branches++;
        program.accept(
                "", "organisations.csv", "编号,名称,类型,成立日期\n%s,第%d支部,党支部,2015-06-01\n".formatted(branch(), branches));
    }

    @Test
    void aReceiptCountsTheRowsOfEachLedger() {
        accept("", "ZB,JF1,支出,12,2023-05-01\nZB,JF2,支出,13,2023-05-02\n");

        var receipt =
                accept("金额抄错", "ZB,JF1,支出,12.00,2023-05-01\nZB,JF2,支出,14,2023-05-02\n第%d支部,JF3,支出,1,2023-05-03\n");

        assertThat(receipt.sentence()).isEqualTo("已收下，是第 %d 批。".formatted(newest()));
        assertThat(receipt.counts())
                .isEqualTo(Map.of("经费", Map.of(Change.NEW, 1L, Change.CORRECTED, 1L, Change.UNCHANGED, 1L)));
        assertThat(amounts(newest())).containsExactly("12", "14", "1");
        assertThat(amounts(newest() - 1)).containsExactly("12", "13");
    }

    @Test
    void anotherContentUnderAUsedCodeNeedsAReason() {
        accept("", "ZB,JF1,支出,12,2023-05-01\n");
        long before = newest();

        assertThatThrownBy(() -> accept("", "ZB,JF9,支出,5,2023-05-01\nZB,JF1,支出,99,2023-05-01\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("money.csv 第 3 行「编号」")
                .hasMessageContaining("原为“12”，现为“99”");
        assertThat(amounts(newest())).containsExactly("12");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void rowsThatAreKnownAlreadyMakeNoBatch() {
        accept("", "ZB,JF1,支出,12,2023-05-01\nZB,JF2,支出,13,2023-05-02\n");
        long before = newest();

        var receipt = accept("", "ZB,JF2,支出,13.00,2023/5/2\n");

        assertThat(receipt.isNew()).isFalse();
        assertThat(receipt.submission()).isEmpty();
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aCorrectionCanBeTakenBackByAnother() {
        accept("", "ZB,JF1,支出,12,2023-05-01\n");
        accept("更正", "ZB,JF1,支出,13,2023-05-01\n");

        var back = accept("原来没错", "ZB,JF1,支出,12,2023-05-01\n");

        assertThat(back.isNew()).isTrue();
        assertThat(amounts(newest())).containsExactly("12");
    }

    @Test
    void whatTheLedgersCannotKeepIsRefusedAtItsCell() {
        long before = newest();

        assertThatThrownBy(() -> accept("", "ZB,JF1,支出,1.00001,2023-05-01\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("money.csv 第 2 行「金额」")
                .hasMessageContaining("小数应不超过 4 位");
        assertThat(newest()).isEqualTo(before);
    }

    private static Receipt accept(String reason, String rows) {
        return program.accept(
                reason,
                "money.csv",
                HEAD + rows.replace("ZB,", branch() + ",").replace("第%d支部", "第" + branches + "支部"));
    }

    private static String branch() {
        return "ZB%03d".formatted(branches);
    }

    private static long newest() {
        return program.get(FactStore.class).newestBatch();
    }

    private static List<String> amounts(long batch) {
        return program.get(FactStore.class).dossier(branch(), 2023, batch).stream()
                .map((Dossier it) -> it.all(Money.class))
                .flatMap(List::stream)
                .map(it -> it.amount().toPlainString())
                .toList();
    }
}
