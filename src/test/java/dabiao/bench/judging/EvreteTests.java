package dabiao.bench.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvreteTests {

    private final Field field = new Field(6);

    @Test
    void anotherEngineComesByTheSameRulesToTheSameAssessmentToTheLastWord() {
        var days = List.of(
                Field.AFTERWARDS, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 9, 15));

        assertThat(field.differenceOfEngines(days)).isEmpty();
        assertThat(field.dossiers.parallelStream()
                        .map(it -> field.byEvrete(it, Field.AFTERWARDS))
                        .toList())
                .isEqualTo(field.dossiers.stream()
                        .map(it -> field.byRules(it, Field.AFTERWARDS))
                        .toList());
    }
}
