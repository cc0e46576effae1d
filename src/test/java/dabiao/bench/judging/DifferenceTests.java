package dabiao.bench.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Remedy;
import dabiao.assessment.StarRating;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void theFirstDifferenceIsNamedAndNothingElse() {
        var one = new StarRating(3, "三星", true, List.of("同", "得分 80"));
        var other = new StarRating(3, "三星", true, List.of("同", "得分 81"));

        assertThat(Difference.between(one, other)).isEqualTo("reasons[1]: 得分 80 / 得分 81");
    }

    @Test
    void whatIsMissingOnOneSideIsADifference() {
        var one = new Remedy(true, true, null, "");
        var other = new Remedy(true, true, Field.AFTERWARDS, "");

        assertThat(Difference.between(one, other)).isEqualTo("until: null / 2024-03-31");
    }

    @Test
    void equalResultsDoNotDiffer() {
        assertThat(Difference.between(Remedy.NOT_NEEDED, Remedy.NOT_NEEDED)).isEmpty();
    }
}
