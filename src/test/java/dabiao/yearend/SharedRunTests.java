package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Meddling;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several programs, or several people, close the same year at once. */
class SharedRunTests {

    private static YearOfBranches year;

    @BeforeAll
    static void takeIn() {
        year = new YearOfBranches();
    }

    @AfterAll
    static void close() {
        year.close();
    }

    @Test
    void aSecondStartJoinsTheRunThatIsOnItsWay() throws InterruptedException {
        var gate = new Meddling.Gate();
        var closeYear = year.closeYear(gate.before(year.writing()));
        var asOf = year.nextDay();
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
        var asOf = year.nextDay();
        var gate = new Meddling.Gate();
        var one = year.closeYear(gate.before(Meddling.counting(year.writing(), first)), 1);
        var two = year.closeYear(Meddling.counting(year.writing(), second), 1);
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
        assertThat(year.jsons(begun)).isEqualTo(year.undisturbed(asOf));
        assertThat(year.told("完成年终考核", begun)).isEqualTo(1);
    }

    @Test
    void aRunThatIsCancelledInOneProgramStopsInTheOther() {
        var asOf = year.nextDay();
        var gate = new Meddling.Gate();
        var one = year.closeYear(gate.before(year.writing()), 1);
        var begun = one.start(2023, asOf, "王");
        gate.awaitReached();
        var other = year.closeYear(year.writing());
        assertThat(other.progress(begun.id()).orElseThrow().isRunning()).isTrue();

        assertThat(other.cancel(begun.id(), "李").orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        gate.open().countDown();

        assertThat(one.await(begun.id()).orElseThrow().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(year.jsons(begun).size()).isBetween(1, YearOfBranches.COUNT - 1);
        assertThat(year.run(other, asOf).done()).isEqualTo(YearOfBranches.COUNT);
    }

    @Test
    void whatADeadProgramTookOnIsTakenOver() {
        var asOf = year.nextDay();
        var killed = year.run(year.closeYear(Meddling.dying(year.writing(), 0)), asOf);
        year.asIfNobodyHadNotedTheEnd(killed);
        var jdbc = year.get(JdbcTemplate.class);
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

        assertThat(year.run(year.closeYear(year.writing()), asOf).done()).isEqualTo(YearOfBranches.COUNT);
        assertThat(year.jsons(killed)).isEqualTo(year.undisturbed(asOf));
    }
}
