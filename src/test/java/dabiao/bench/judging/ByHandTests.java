package dabiao.bench.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByHandTests {

    private static final List<LocalDate> DAYS = List.of(
            Field.AFTERWARDS,
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2023, 9, 15),
            LocalDate.of(2024, 1, 5));

    private final Field field = new Field(60);

    @Test
    void javaWrittenByHandComesToTheSameAssessmentAsTheRulesToTheLastWord() {
        assertThat(field.difference(DAYS)).isEmpty();
    }

    @Test
    void itAlsoDoesWhereRecordsWereLostAndPartyBodiesDecidedOtherwise() {
        assertThat(field.difference(Disturbed.of(field.dossiers), DAYS)).isEmpty();
    }
}
