package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Flag;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.testing.Meddling;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.settle.Settled;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose result was put aside in vain is judged again, with the same result. */
class UselessAsideTests {

    private static final int YEAR = 2023;

    @Test
    void whatCannotBeSettledIsJudgedAgain() {
        try (var program = Program.on(Server.H2).withSample();
                var other = Program.on(Server.H2).withSample()) {
            var results = results(program, new Forgetful(program.get(Writing.class)));

            assertThat(results).hasSizeGreaterThan(30).isEqualTo(results(other, other.get(Writing.class)));
        }
    }

    private static Map<String, String> results(Program program, Writing writing) {
        var closeYear = new CloseYear(
                program.get(RulebookInForce.class), program.get(CloseYear.Kept.class), writing, Clock.systemUTC(), 2);
        var end = closeYear
                .await(closeYear.start(YEAR, CloseYear.usualDay(YEAR), "王").id())
                .orElseThrow();
        assertThat(List.of(end.status(), end.failed())).containsExactly(RunStatus.DONE, 0L);
        var stored = program.get(StoredAssessments.class);
        var heads = stored.page(Wanted.within(Scope.WHOLE).run(end.id()), Cursor.START, 1_000);
        var jsons = stored.jsons(heads);
        return heads.stream().collect(Collectors.toMap(StoredAssessment::organisation, it -> jsons.get(it.id())));
    }

    /** Makes nothing of what was put aside. */
    private static final class Forgetful extends Meddling {

        Forgetful(Writing writing) {
            super(writing, () -> {});
        }

        @Override
        public Judged settled(byte[] aside, Optional<Settled> settled, List<Flag> more) {
            throw new IllegalStateException("忘了");
        }
    }
}
