package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.audit.Chain;
import dabiao.backup.MakeBackup;
import dabiao.decision.closing.CloseByTwo;
import dabiao.fact.FactStore;
import dabiao.rulebook.archive.Activations;
import dabiao.testing.FullDisk;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTests {

    private static final String ROW =
            "{\"ledgers\":{\"活动\":[{\"党组织\":\"ZB1\",\"编号\":\"HD1\",\"活动类型\":\"党员大会\",\"召开日期\":\"2023-02-05\"}]}}";

    @TempDir
    private Path folder;

    private SmallRules rules;

    @BeforeEach
    void copyRules() {
        rules = new SmallRules(folder.resolve("rules"));
    }

    @AfterEach
    void empty() {
        FullDisk.empty();
    }

    @Test
    void aSubmissionIsThereWholeOrNotAtAll() {
        assertThat(onAFullDisk(it -> it.post("/api/v1/submissions", ROW))).isEqualTo(503);

        try (var program = program()) {
            assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(1);
            assertThat(program.post("/api/v1/submissions", ROW).status()).isEqualTo(201);
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
        }
    }

    @Test
    void aYearIsClosedOrStaysOpenWithTheRequestStillWaiting() {
        var approval = "/api/v1/closed-years/2023/approval";
        assertThat(onAFullDisk(it -> it.post(approval, ""))).isEqualTo(503);

        try (var program = program()) {
            assertThat(program.get(ClosedYears.class).findByClosedYear(2023)).isEmpty();
            assertThat(program.post(approval, "").status()).isLessThan(300);
            assertThat(program.get(ClosedYears.class).findByClosedYear(2023)).isPresent();
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
        }
    }

    @Test
    void theRulebookInForceStays() {
        String first;
        try (var program = program()) {
            first = inForce(program);
        }
        rules.rename("党员大会按季");
        var back = "/api/v1/rulebooks/" + first + "/return";
        var second = new String[1];
        var status = onAFullDisk(program -> {
            second[0] = inForce(program);
            return program.post(back, "{\"reason\":\"核对\"}");
        });

        assertThat(status).isEqualTo(503);
        try (var program = program()) {
            assertThat(inForce(program)).isEqualTo(second[0]).isNotEqualTo(first);
            assertThat(program.get(Activations.class)
                            .findFirstByOrderByIdDesc()
                            .orElseThrow()
                            .fingerprint())
                    .isEqualTo(second[0]);
            assertThat(program.post(back, "{\"reason\":\"核对\"}").status()).isLessThan(300);
            assertThat(inForce(program)).isEqualTo(first);
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
        }
    }

    @Test
    void aBackupIsMadeWholeOrNotAtAll() throws IOException {
        var full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        try (var program = Program.on(Server.H2, rules.setting())) {
            var backup = folder.resolve("backup.zip");
            Files.createSymbolicLink(folder.resolve("backup.zip.part"), full);

            assertThatThrownBy(() -> program.get(MakeBackup.class).to(backup, "王"))
                    .hasStackTraceContaining("No space left on device");

            assertThat(folder.resolve("backup.zip.part")).doesNotExist();
            assertThat(backup).doesNotExist();
            assertThat(program.get(MakeBackup.class).to(backup, "王").rows()).isPositive();
        }
    }

    /** Does it on a disk that is full by then, and says how it was answered. */
    private int onAFullDisk(Function<Program, Reply> deed) {
        try (var program = program()) {
            program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB1,甲支部,党支部,2015-06-01\n");
            var closeYear = program.get(CloseYear.class);
            closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
            program.get(CloseByTwo.class).ask(2023, "党委会 2024-04-01", "李");
            program.get("/api/v1/organisations");
            FullDisk.fill();

            var reply = deed.apply(program);

            assertThat(reply.body()).contains("磁盘满了", "没有任何数据被改动", "腾出空间");
            return reply.status();
        } finally {
            FullDisk.empty();
        }
    }

    private Program program() {
        return Program.at(
                FullDisk.url(folder.resolve("dabiao")),
                "sa",
                "--dabiao.reload=off",
                "--dabiao.audit.key=" + folder.resolve("audit.key"),
                rules.setting());
    }

    private static String inForce(Program program) {
        return program.get(RulebookInForce.class).rulebook().fingerprint();
    }
}
