package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.StoredRun;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Looking at an organisation counts for three parts of the work, keeping its result for one. */
class ProgressTests {

    private static final int TOTAL = 1_000;

    @Test
    void nobodyCanSayHowLongBeforeTheFirstWasLookedAt() {
        var begun = running(0, pace(0, 2, 0, 0));

        assertThat(begun.percent()).isZero();
        assertThat(begun.perSecond()).isEqualByComparingTo("0");
        assertThat(begun.secondsLeft()).isNull();
    }

    @Test
    void whileAllAreLookedAtTheRestIsReckonedFromThat() {
        var half = running(0, pace(500, 30, 0, 0));

        assertThat(half.percent()).isEqualTo(37);
        assertThat(half.perSecond()).isEqualByComparingTo("16.7");
        assertThat(half.secondsLeft()).isEqualTo(30 + 20);
    }

    @Test
    void whileResultsAreKeptTheirOwnPaceCounts() {
        var kept = running(250, pace(TOTAL, 60, 250, 5));

        assertThat(kept.percent()).isEqualTo(81);
        assertThat(kept.perSecond()).isEqualByComparingTo("50");
        assertThat(kept.secondsLeft()).isEqualTo(15);
    }

    @Test
    void settledAndNothingKeptYetStillLasts() {
        assertThat(running(0, pace(TOTAL, 60, 0, 1)).secondsLeft()).isEqualTo(20);
    }

    @Test
    void aRunThatGoesOnHasLessToKeep() {
        var resumed = running(900, pace(500, 30, 0, 0));

        assertThat(resumed.percent()).isEqualTo(60);
        assertThat(resumed.secondsLeft()).isEqualTo(30 + 2);
    }

    @Test
    void allIsAHundred() {
        assertThat(running(TOTAL, pace(TOTAL, 60, TOTAL, 20)))
                .extracting(Progress::percent, Progress::secondsLeft)
                .containsExactly(100, 0L);
        assertThat(Progress.resting(run(TOTAL), Optional.of(RunStatus.DONE)).percent())
                .isEqualTo(100);
        assertThat(Progress.resting(run(250), Optional.of(RunStatus.INTERRUPTED))
                        .percent())
                .isEqualTo(25);
    }

    private static Progress running(long done, Progress.Pace pace) {
        return Progress.running(run(done), pace);
    }

    private static Progress.Pace pace(long looked, int looking, long kept, int keeping) {
        return new Progress.Pace(looked, Duration.ofSeconds(looking), kept, Duration.ofSeconds(keeping));
    }

    private static StoredRun run(long done) {
        var basis = new Basis(2023, LocalDate.of(2024, 3, 31), "f", 1);
        return StoredRun.started(basis, RunStatus.RUNNING.name(), TOTAL, LocalDateTime.of(2024, 4, 1, 0, 0))
                .progressed(RunStatus.RUNNING.name(), done, 0);
    }
}
