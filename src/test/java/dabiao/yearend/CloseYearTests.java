package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessment;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Scope;
import dabiao.testing.Meddling;
import dabiao.yearend.settle.Settled;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One program closes the year: every organisation once, whatever disturbs it, and the same as if nothing had. */
class CloseYearTests {

    @RegisterExtension
    static final YearOfBranches YEAR = new YearOfBranches();

    @Test
    void everyOrganisationOfTheYearIsJudgedOnce() {
        var end = YEAR.run(YEAR.closeYear(YEAR.writing()), YEAR.nextDay());

        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.total()).isEqualTo(YearOfBranches.COUNT).isEqualTo(end.done());
        assertThat(end.failed()).isZero();
        assertThat(YEAR.jsons(end)).isEqualTo(YEAR.undisturbed(end.asOf()));
    }

    @Test
    void aRunThatIsDoneIsNotDoneAgain() {
        var count = new AtomicInteger();
        var closeYear = YEAR.closeYear(Meddling.counting(YEAR.writing(), count));
        var first = YEAR.run(closeYear, YEAR.nextDay());

        var again = closeYear.start(2023, first.asOf(), "王");

        assertThat(again).isEqualTo(first);
        assertThat(count).hasValue(YearOfBranches.COUNT);
    }

    @Test
    void aKilledRunGoesOnBehindWhatIsStored() {
        var count = new AtomicInteger();
        var counting = Meddling.counting(YEAR.writing(), count);
        var asOf = YEAR.nextDay();
        var killed = YEAR.run(YEAR.closeYear(Meddling.dying(counting, 70)), asOf);
        assertThat(killed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(killed.done()).isBetween(0L, 70L);
        YEAR.asIfNobodyHadNotedTheEnd(killed);
        int before = count.get();

        var end = YEAR.run(YEAR.closeYear(counting), asOf);

        assertThat(end.id()).isEqualTo(killed.id());
        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(YearOfBranches.COUNT);
        assertThat(count.get() - before).isEqualTo(YearOfBranches.COUNT - (int) killed.done());
        assertThat(YEAR.jsons(end)).isEqualTo(YEAR.undisturbed(asOf));
    }

    @Test
    void eachResultIsFinalWhenItIsWritten() {
        var asOf = YEAR.nextDay();
        var killed = YEAR.run(YEAR.closeYear(Meddling.dying(YEAR.writing(), 110)), asOf);
        var undisturbed = YEAR.undisturbed(asOf);

        assertThat(killed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(YEAR.jsons(killed))
                .isNotEmpty()
                .allSatisfy((organisation, json) -> assertThat(json).isEqualTo(undisturbed.get(organisation)));
    }

    @Test
    void aCancelledRunKeepsWhatItHasAndCanGoOn() throws InterruptedException {
        var gate = new Meddling.Gate();
        var closeYear = YEAR.closeYear(gate.before(YEAR.writing()));
        var asOf = YEAR.nextDay();
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
                .isEqualTo(YEAR.jsons(cancelled).size());
        assertThat(YEAR.run(closeYear, asOf).done()).isEqualTo(YearOfBranches.COUNT);
    }

    @Test
    void oneThatCannotBeJudgedIsNotedAndStopsNobody() {
        var asOf = YEAR.nextDay();
        var end = YEAR.run(YEAR.closeYear(new Failing(YEAR.writing(), "ZB0101")), asOf);

        assertThat(end.status()).isEqualTo(RunStatus.DONE);
        assertThat(end.done()).isEqualTo(YearOfBranches.COUNT);
        assertThat(end.failed()).isEqualTo(1);
        var failed = YEAR.get(StoredAssessments.class)
                .page(Wanted.within(Scope.WHOLE).run(end.id()).found("", "FAILED"), Cursor.START, 10);
        assertThat(failed).extracting(StoredAssessment::organisation).containsExactly("ZB0101");
        assertThat(failed.get(0).hasFailed()).isTrue();
        var jsons = YEAR.jsons(end);
        assertThat(jsons.remove("ZB0101")).contains("\"statusText\":\"失败\"", "评定时出错：不行");
        var undisturbed = YEAR.undisturbed(asOf);
        undisturbed.remove("ZB0101");
        assertThat(jsons).isEqualTo(undisturbed);
    }

    /** Cannot judge one organisation. */
    private static final class Failing extends Meddling {

        private final String organisation;

        Failing(Writing writing, String organisation) {
            super(writing, () -> {});
            this.organisation = organisation;
        }

        @Override
        public Judged judged(Assessment assessment, long batch) {
            refuse(assessment);
            return super.judged(assessment, batch);
        }

        @Override
        public Judged settled(Assessment assessment, long batch, Settled settled) {
            refuse(assessment);
            return super.settled(assessment, batch, settled);
        }

        @Override
        public byte[] aside(Assessment assessment, long batch) {
            refuse(assessment);
            return super.aside(assessment, batch);
        }

        private void refuse(Assessment assessment) {
            if (assessment.organisation().code().equals(organisation)) {
                throw new IllegalStateException("不行");
            }
        }
    }
}
