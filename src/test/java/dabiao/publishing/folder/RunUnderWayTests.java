package dabiao.publishing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessment;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Organisation;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import dabiao.yearend.RunStatus;
import dabiao.yearend.Writing;
import dabiao.yearend.settle.Settled;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunUnderWayTests {

    @TempDir
    private Path folder;

    @Test
    void aRunEndsUnderTheRulebookThatItBeganWith() throws InterruptedException {
        var rules = new SmallRules(folder);
        try (var program = Program.on(Server.H2, rules.setting(), "--dabiao.reload=off")) {
            program.accept(
                    "", "organisations.csv", "编号,名称,类型,成立日期\nZB001,一支部,党支部,2015-06-01\nZB002,二支部,党支部,2015-06-01\n");
            var before = inForce(program);
            var waiting = new Waiting(program.get(Writing.class), new CountDownLatch(1), new CountDownLatch(1));
            var closeYear = new CloseYear(
                    program.get(RulebookInForce.class),
                    program.get(CloseYear.Kept.class),
                    waiting,
                    Clock.systemUTC(),
                    2);
            var run = closeYear.start(2023, CloseYear.usualDay(2023), "甲");
            waiting.reached.await();

            rules.rename("党员大会按季");
            program.get(WatchedFolder.class).look();
            program.get(WatchedFolder.class).look();
            assertThat(inForce(program)).isNotEqualTo(before);
            waiting.open.countDown();

            var end = closeYear.await(run.id()).orElseThrow();
            assertThat(end.status()).isEqualTo(RunStatus.DONE);
            assertThat(end.fingerprint()).isEqualTo(before);
            var stored = program.get(StoredAssessments.class);
            assertThat(stored.page(Wanted.within(Scope.WHOLE).run(run.id()), Cursor.START, 10))
                    .hasSize(2)
                    .allSatisfy(it -> {
                        assertThat(it.basis().fingerprint()).isEqualTo(before);
                        assertThat(stored.json(it))
                                .get()
                                .asString()
                                .contains("支部党员大会")
                                .doesNotContain("党员大会按季");
                    });
        }
    }

    private static String inForce(Program program) {
        return program.get(RulebookInForce.class).rulebook().fingerprint();
    }

    /** Says when the first is to be judged and waits until it may be. */
    private record Waiting(Writing writing, CountDownLatch reached, CountDownLatch open) implements Writing {

        @Override
        public Judged judged(Assessment assessment, long batch) {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return writing.judged(assessment, batch);
        }

        @Override
        public Judged settled(Assessment assessment, long batch, Settled settled) {
            return writing.settled(assessment, batch, settled);
        }

        @Override
        public Judged failed(Organisation organisation, Basis basis, String problem) {
            return writing.failed(organisation, basis, problem);
        }
    }
}
