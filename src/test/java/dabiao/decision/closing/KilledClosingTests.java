package dabiao.decision.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.publishing.StopsAt;
import dabiao.testing.Program;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledClosingTests {

    private static final int KILLS = 8;

    @TempDir
    private Path folder;

    private SmallRules rules;

    /** Each killed before another call to the database. */
    @Test
    void whateverIsKilledOnTheWayTheYearIsClosedByBothOrStillWaitsForTheSecond() throws Exception {
        rules = new SmallRules(folder.resolve("rules"));
        ask();
        copy(0);
        int calls = StopsAt.calls(StopsAt.Deed.CLOSING, settings(0));
        var closed = new ArrayList<Boolean>();
        for (int kill = 0; kill < KILLS; kill++) {
            int call = 1 + kill * calls / KILLS;
            copy(call);
            StopsAt.killed(call, StopsAt.Deed.CLOSING, settings(call));
            closed.add(isClosed("db" + call));
        }

        assertThat(calls).isGreaterThan(KILLS);
        assertThat(isClosed("db0")).as("where nothing stopped it").isTrue();
        assertThat(closed).as("before the last commit").containsOnly(false);
    }

    private void ask() {
        try (var program = program("first")) {
            program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
            var closeYear = program.get(CloseYear.class);
            closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "李").id());
            program.get(CloseByTwo.class).ask(2023, "党委会 2024-04-01", "李");
        }
    }

    /** Whether it is; and if it is not, that it can be done again, with nothing left over from before. */
    private boolean isClosed(String database) {
        try (var program = program(database)) {
            boolean isClosed =
                    program.get(ClosedYears.class).findByClosedYear(2023).isPresent();
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
            if (!isClosed) {
                program.get(CloseByTwo.class).approve(2023, "王");
            }
            assertThat(program.get(AuditLines.class)
                            .page(new AuditLines.Wanted(null, "年度关账", null, null), Long.MAX_VALUE, 9))
                    .hasSize(1);
            return isClosed;
        }
    }

    private void copy(int call) throws IOException {
        Files.createDirectories(folder.resolve("db" + call));
        Files.copy(folder.resolve("first/dabiao.mv.db"), folder.resolve("db" + call + "/dabiao.mv.db"));
    }

    private Program program(String database) {
        return Program.at(url(database), "sa", rules.setting(), "--dabiao.reload=off", key());
    }

    private String[] settings(int call) {
        return new String[] {
            "--server.port=0",
            "--dabiao.sample-data=",
            "--spring.datasource.url=" + url("db" + call),
            "--dabiao.reload=off",
            rules.setting(),
            key()
        };
    }

    private String key() {
        return "--dabiao.audit.key=" + folder.resolve("audit.key");
    }

    private String url(String database) {
        return "jdbc:h2:file:" + folder.resolve(database).resolve("dabiao")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }
}
