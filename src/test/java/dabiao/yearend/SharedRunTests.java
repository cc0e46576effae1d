package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Meddling;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several programs, or several people, close the same year at once. */
class SharedRunTests {

    @RegisterExtension
    static final YearOfBranches YEAR = new YearOfBranches();

    @Test
    void aSecondStartJoinsTheRunThatIsOnItsWay() throws InterruptedException {
        var gate = new Meddling.Gate();
        var closeYear = YEAR.closeYear(gate.before(YEAR.writing()));
        var asOf = YEAR.nextDay();
        var first = closeYear.start(2023, asOf, "王");
        gate.awaitReached();

        var second = closeYear.start(2023, asOf, "王");
        gate.open().countDown();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.isRunning()).isTrue();
        assertThat(closeYear.await(first.id()).orElseThrow().done()).isEqualTo(YearOfBranches.COUNT);
    }

    @Test
    void twoProgramsShareARunAndNothingIsDoneTwice() {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var asOf = YEAR.nextDay();
        var gate = new Meddling.Gate();
        var one = YEAR.closeYear(gate.before(Meddling.counting(YEAR.writing(), first)), 1);
        var two = YEAR.closeYear(Meddling.counting(YEAR.writing(), second), 1);
        var begun = one.start(2023, asOf, "王");
        gate.awaitReached();

        var joined = two.start(2023, asOf, "李");
        while (second.get() == 0) {
            Thread.onSpinWait();
        }
        gate.open().countDown();

        assertThat(joined.id()).isEqualTo(begun.id());
        for (CloseYear each : List.of(one, two)) {
            var end = each.await(begun.id()).orElseThrow();
            assertThat(end.status()).isEqualTo(RunStatus.DONE);
            assertThat(end.done()).isEqualTo(YearOfBranches.COUNT);
        }
        assertThat(first.get() + second.get()).isEqualTo(YearOfBranches.COUNT);
        assertThat(YEAR.jsons(begun)).isEqualTo(YEAR.undisturbed(asOf));
        assertThat(YEAR.told("完成年终考核", begun)).isEqualTo(1);
    }

    @Test
    void aRunThatIsCancelledInOneProgramStopsInTheOther() {
        var asOf = YEAR.nextDay();
        var gate = new Meddling.Gate();
        var one = YEAR.closeYear(gate.before(YEAR.writing()), 1);
        var begun = one.start(2023, asOf, "王");
        gate.awaitReached();
        var other = YEAR.closeYear(YEAR.writing());
        assertThat(other.progress(begun.id()).orElseThrow().isRunning()).isTrue();

        assertThat(other.cancel(begun.id(), "李").orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        gate.open().countDown();

        assertThat(one.await(begun.id()).orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(YEAR.jsons(begun).size()).isBetween(1, YearOfBranches.COUNT - 1);
        assertThat(YEAR.run(other, asOf).done()).isEqualTo(YearOfBranches.COUNT);
    }

    @Test
    void whatADeadProgramTookOnIsTakenOver() {
        var asOf = YEAR.nextDay();
        var killed = YEAR.run(YEAR.closeYear(Meddling.dying(YEAR.writing(), 0)), asOf);
        YEAR.asIfNobodyHadNotedTheEnd(killed);
        var jdbc = YEAR.get(JdbcTemplate.class);
        for (String dead : List.of("elsewhere/1/1/1", "elsewhere/2/2/2")) {
            jdbc.update(
                    "insert into `run_worker` (`run_id`, `worker`, `seen_at`) values (?, ?, ?)",
                    killed.id(),
                    dead,
                    LocalDateTime.now().minusMinutes(2));
        }
        jdbc.update(
                "insert into `run_stretch` (`run_id`, `after_code`, `worker`) values (?, '', 'elsewhere/1/1/1')",
                killed.id());

        assertThat(YEAR.run(YEAR.closeYear(YEAR.writing()), asOf).done()).isEqualTo(YearOfBranches.COUNT);
        assertThat(YEAR.jsons(killed)).isEqualTo(YEAR.undisturbed(asOf));
    }
}
