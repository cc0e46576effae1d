package dabiao.publishing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.testing.Meddling;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import dabiao.yearend.RunStatus;
import dabiao.yearend.Writing;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunUnderWayTests {

    @TempDir
    private Path folder;

    @Test
    void aRunEndsUnderTheRulebookThatItBeganWith() {
        var rules = new SmallRules(folder);
        try (var program = Program.on(Server.H2, rules.setting(), "--dabiao.reload=off")) {
            program.accept(
                    "", "organisations.csv", "编号,名称,类型,成立日期\nZB001,一支部,党支部,2015-06-01\nZB002,二支部,党支部,2015-06-01\n");
            var before = inForce(program);
            var gate = new Meddling.Gate();
            var closeYear = new CloseYear(
                    program.get(RulebookInForce.class),
                    program.get(CloseYear.Kept.class),
                    gate.before(program.get(Writing.class)),
                    Clock.systemUTC(),
                    2);
            var run = closeYear.start(2023, CloseYear.usualDay(2023), "甲");
            gate.awaitReached();

            rules.rename("党员大会按季");
            program.get(WatchedFolder.class).look();
            program.get(WatchedFolder.class).look();
            assertThat(inForce(program)).isNotEqualTo(before);
            gate.open().countDown();

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
}
