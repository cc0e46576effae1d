package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Fact;
import dabiao.fact.Money;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final Place PLACE = Place.line("经费.csv", 2);

    private final Map<Key, Fact> stored = new HashMap<>();
    private final Problems problems = new Problems();

    private static Money money(String code, String amount, String purpose) {
        return new Money(
                "ZB001", code, "支出", null, new BigDecimal(amount), LocalDate.of(2023, 3, 1), 2023, purpose, null, null);
    }

    private Comparison comparison(String reason) {
        return new Comparison(key -> Optional.ofNullable(stored.get(key)), reason, problems);
    }

    private void store(Fact fact) {
        stored.put(Key.of(fact), fact);
    }

    @Test
    void aRowWithoutAnEarlierOneIsNew() {
        assertThat(comparison("").of(money("JF1", "40", "书"), PLACE)).isEqualTo(Change.NEW);
    }

    @Test
    void theSameRowOnceMoreChangesNothing() {
        store(money("JF1", "40.00", "书"));
        var comparison = comparison("");

        assertThat(comparison.of(money("JF1", "40", "书"), PLACE)).isEqualTo(Change.UNCHANGED);
        assertThat(comparison.changesNothing()).isTrue();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void anotherRowUnderAUsedCodeIsRefusedUnlessItIsACorrection() {
        store(money("JF1", "40.00", "书"));
        var row = money("JF1", "50", "报纸");

        assertThat(comparison("").of(row, PLACE)).isEqualTo(Change.REFUSED);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("经费.csv 第 2 行「编号」：“ZB001”的编号“JF1”已经报过，内容不同（金额：原为“40.00”，现为“50”；用途：原为“书”，现为“报纸”），"
                        + "如果是更正，请作为更正提交并写明理由；否则换一个编号。");
        assertThat(comparison("金额记错").of(row, PLACE)).isEqualTo(Change.CORRECTED);
    }

    @Test
    void changesAreCounted() {
        store(money("JF1", "40", "书"));
        store(money("JF2", "40", "书"));
        var comparison = comparison("用途写错");

        comparison.of(money("JF1", "40", "书"), PLACE);
        comparison.of(money("JF2", "40", "报纸"), PLACE);
        comparison.of(money("JF3", "40", "书"), PLACE);

        assertThat(comparison.counts())
                .containsEntry(Change.UNCHANGED, 1L)
                .containsEntry(Change.CORRECTED, 1L)
                .containsEntry(Change.NEW, 1L);
        assertThat(comparison.changesNothing()).isFalse();
    }

    @Test
    void theSameCodeOfAnotherOrganisationIsAnotherRow() {
        store(money("JF1", "40", "书"));
        var other =
                new Money("ZB002", "JF1", "支出", null, BigDecimal.TEN, LocalDate.of(2023, 3, 1), null, null, null, null);

        assertThat(comparison("").of(other, PLACE)).isEqualTo(Change.NEW);
    }
}
