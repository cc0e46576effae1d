package dabiao.bench.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByHandTests {

    @Test
    void rulesAndJavaWrittenByHandComeToTheSameOnTheSameRecords() {
        var days = List.of(
                Field.AFTERWARDS,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 6, 30),
                LocalDate.of(2023, 9, 15),
                LocalDate.of(2024, 1, 5));

        assertThat(new Field(60).difference(days)).isEmpty();
    }
}
