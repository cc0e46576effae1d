package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Organisation;
import dabiao.fact.Scope;
import dabiao.testing.Meddling;
import dabiao.yearend.settle.Settled;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One program closes the year: every organisation once, whatever disturbs it, and the same as if nothing had. */
class CloseYearTests {

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
    void everyOrganisationOfTheYearIsJudgedOnce() {
        var end = year.run(year.closeYear(year.writing()), year.nextDay());

        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.total()).isEqualTo(YearOfBranches.COUNT).isEqualTo(end.done());
        assertThat(end.failed()).isZero();
        assertThat(year.jsons(end)).isEqualTo(year.undisturbed(end.asOf()));
    }

    @Test
    void aRunThatIsDoneIsNotDoneAgain() {
        var count = new AtomicInteger();
        var closeYear = year.closeYear(Meddling.counting(year.writing(), count));
        var first = year.run(closeYear, year.nextDay());

        var again = closeYear.start(2023, first.asOf(), "王");

        assertThat(again).isEqualTo(first);
        assertThat(count).hasValue(YearOfBranches.COUNT);
    }

    @Test
    void aKilledRunGoesOnBehindWhatIsStored() {
        var count = new AtomicInteger();
        var counting = Meddling.counting(year.writing(), count);
        var asOf = year.nextDay();
        var killed = year.run(year.closeYear(Meddling.dying(counting, 70)), asOf);
        assertThat(killed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(killed.done()).isBetween(0L, 70L);
        year.asIfNobodyHadNotedTheEnd(killed);
        int before = count.get();

        var end = year.run(year.closeYear(counting), asOf);

        assertThat(end.id()).isEqualTo(killed.id());
        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(YearOfBranches.COUNT);
        assertThat(count.get() - before).isEqualTo(YearOfBranches.COUNT - (int) killed.done());
        assertThat(year.jsons(end)).isEqualTo(year.undisturbed(asOf));
    }

    @Test
    void eachResultIsFinalWhenItIsWritten() {
        var asOf = year.nextDay();
        var killed = year.run(year.closeYear(Meddling.dying(year.writing(), 110)), asOf);
        var undisturbed = year.undisturbed(asOf);

        assertThat(killed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(year.jsons(killed))
                .isNotEmpty()
                .allSatisfy((organisation, json) -> assertThat(json).isEqualTo(undisturbed.get(organisation)));
    }

    @Test
    void aCancelledRunKeepsWhatItHasAndCanGoOn() throws InterruptedException {
        var gate = new Meddling.Gate();
        var closeYear = year.closeYear(gate.before(year.writing()));
        var asOf = year.nextDay();
        var started = closeYear.start(2023, asOf, "王");
        gate.awaitReached();
        var cancelling = new Thread(() -> closeYear.cancel(started.id(), "李"));
        cancelling.start();
        while (cancelling.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        gate.open().countDown();
        cancelling.join();

        var cancelled = closeYear.progress(started.id()).orElseThrow();
        assertThat(cancelled.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.done())
                .isBetween(1L, YearOfBranches.COUNT - 1L)
                .isEqualTo(year.jsons(cancelled).size());
        assertThat(year.run(closeYear, asOf).done()).isEqualTo(YearOfBranches.COUNT);
    }

    @Test
    void oneThatCannotBeJudgedIsNotedAndStopsNobody() {
        var asOf = year.nextDay();
        var end = year.run(year.closeYear(new Failing(year.writing(), "ZB0101")), asOf);

        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(YearOfBranches.COUNT);
        assertThat(end.failed()).isEqualTo(1);
        var failed = year.get(StoredAssessments.class)
                .page(Wanted.within(Scope.WHOLE).run(end.id()).found("", "FAILED"), Cursor.START, 10);
        assertThat(failed).extracting(StoredAssessment::organisation).containsExactly("ZB0101");
        assertThat(failed.get(0).hasFailed()).isTrue();
        var jsons = year.jsons(end);
        assertThat(jsons.remove("ZB0101")).contains("\"statusText\":\"失败\"", "评定时出错：不行");
        var undisturbed = year.undisturbed(asOf);
        undisturbed.remove("ZB0101");
        assertThat(jsons).isEqualTo(undisturbed);
    }

    /** Cannot judge one organisation. */
    private record Failing(Writing writing, String organisation) implements Writing {

        @Override
        public Judged judged(Assessment assessment, long batch) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
            return writing.judged(assessment, batch);
        }

        @Override
        public Judged settled(Assessment assessment, long batch, Settled settled) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
            return writing.settled(assessment, batch, settled);
        }

        @Override
        public byte[] aside(Assessment assessment, long batch) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
            return writing.aside(assessment, batch);
        }

        @Override
        public Judged settled(byte[] aside, Optional<Settled> settled, List<Flag> more) {
            return writing.settled(aside, settled, more);
        }

        @Override
        public Judged failed(Organisation failed, Basis basis, String problem) {
            return writing.failed(failed, basis, problem);
        }
    }
}
