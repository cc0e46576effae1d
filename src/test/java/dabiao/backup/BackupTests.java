package dabiao.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.audit.Chain;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.problem.Refused;
import dabiao.rulebook.RulesFolder;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTests {

    @TempDir
    private static Path folder;

    private static Program program;
    private static Path backup;
    private static Manifest manifest;

    /** While it is made, another hands in one batch after the other. */
    @BeforeAll
    static void makeWhileOthersWrite() throws Exception {
        program = Program.on(Server.H2).withSample();
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        backup = folder.resolve("backup.zip");
        var enough = new AtomicBoolean();
        var writing = new Thread(() -> {
            for (int i = 0; !enough.get(); i++) {
                body(program, 1000 + i);
            }
        });
        writing.start();
        Thread.sleep(200);
        manifest = program.get(MakeBackup.class).to(backup, "王");
        enough.set(true);
        writing.join();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRestoredIsWhatWasThereAtOneMoment(Server server) {
        assumeThat(server.isAvailable()).as("%s runs here", server).isTrue();
        var url = server.url();
        var restored = new RestoreBackup(database(url, server)).restore(wish(false));
        assertThat(restored).isEqualTo(manifest);
        try (var other = Program.at(url, server.user())) {
            var jdbc = other.get(JdbcTemplate.class);
            long newest = other.get(FactStore.class).newestBatch();
            assertThat(newest).isLessThan(program.get(FactStore.class).newestBatch());
            assertThat(jdbc.queryForObject("select count(*) from `submission`", Long.class))
                    .isEqualTo(newest);
            assertThat(jdbc.queryForObject(
                            "select count(distinct `batch`) from `bodies` where `batch` > 2", Long.class))
                    .isEqualTo(newest - 2);
            assertThat(other.get(Chain.class).firstBreak(manifest.head().head()))
                    .isEmpty();
            assertThat(jsons(other)).hasSizeGreaterThan(20).isEqualTo(jsons(program));
            body(other, 1);
            assertThat(other.get(FactStore.class).newestBatch()).isEqualTo(newest + 1);
            assertThat(other.post("/api/v1/assessments", "{\"organisation\":\"ZB007\",\"year\":2023}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void aDatabaseThatIsInUseIsReplacedOnlyIfOneSaysSo() {
        var url = Server.H2.url();
        try (var other = Program.at(url, "sa")) {
            other.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB901,自己的支部,党支部,2015-06-01\n");
        }
        var restore = new RestoreBackup(database(url, Server.H2));

        assertThatThrownBy(() -> restore.restore(wish(false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems().toString()).contains("要恢复到的数据库不是空的", "--replace"));
        try (var other = Program.at(url, "sa")) {
            assertThat(other.get("/api/v1/organisations/ZB901").status()).isEqualTo(200);
        }
        restore.restore(wish(true));
        try (var other = Program.at(url, "sa")) {
            assertThat(other.get("/api/v1/organisations/ZB901").status()).isEqualTo(404);
            assertThat(jsons(other)).isEqualTo(jsons(program));
        }
    }

    @Test
    void aBackupThatWasChangedOrCutIsRefusedBeforeAnythingIsTouched() throws IOException {
        var changed = Files.copy(backup, folder.resolve("changed.zip"));
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + changed.toUri()), Map.of())) {
            Files.writeString(
                    zip.getPath("tables/money.jsonl"),
                    Files.readString(zip.getPath("tables/money.jsonl")) + "\n",
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
        var cut = Files.write(
                folder.resolve("cut.zip"),
                java.util.Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2));
        var fresh = database(Server.H2.url(), Server.H2);

        assertThatThrownBy(() -> new RestoreBackup(fresh).restore(new RestoreBackup.Wish(changed, false, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems().toString()).contains("tables/money.jsonl", "与摘要不符"));
        assertThatThrownBy(() -> new RestoreBackup(fresh).restore(new RestoreBackup.Wish(cut, false, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems().toString()).contains("备份文件读不出来"));
        assertThat(new Tables(fresh).names()).isEmpty();
    }

    @Test
    void theRulesFolderIsRestoredWhereOneWantsIt() {
        var rules = folder.resolve("rules-again");

        new RestoreBackup(database(Server.H2.url(), Server.H2)).restore(new RestoreBackup.Wish(backup, false, rules));

        assertThat(RulesFolder.fingerprint(RulesFolder.files(rules, new dabiao.problem.Problems())))
                .isEqualTo(RulesFolder.fingerprint(RulesFolder.files(Path.of("rules"), new dabiao.problem.Problems())));
    }

    @Test
    void theKeeperOfAccountsGetsABackupOverHttpAndThatIsWrittenDown() {
        var reply = program.as(new Rights(Role.ADMINISTRATOR, "")).send("POST", "/api/v1/backup", "", Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        assertThat(program.as(new Rights(Role.AUDITOR, ""))
                        .get("/api/v1/audit?what=%E5%81%9A%E5%A4%87%E4%BB%BD")
                        .body())
                .contains("张表", "行");
    }

    @Test
    void theKeyIsNotInABackup() {
        assertThat(manifest.entries()).extracting(Manifest.Entry::name).noneMatch(it -> it.contains("key"));
    }

    private static RestoreBackup.Wish wish(boolean replace) {
        return new RestoreBackup.Wish(backup, replace, null);
    }

    private static void body(Program of, int number) {
        of.accept("", "bodies.csv", "党组织,编号,类型,名称,设立日期\nZB001,NS%1$d,党小组,第%1$d党小组,2023-01-01\n".formatted(number));
    }

    private static DataSource database(String url, Server server) {
        return new DriverManagerDataSource(url, server.user(), "");
    }

    private static List<String> jsons(Program of) {
        var stored = of.get(StoredAssessments.class);
        var heads = stored.page(Wanted.within(Scope.WHOLE), Cursor.START, 500);
        var jsons = stored.jsons(heads);
        return heads.stream().map(it -> jsons.get(it.id())).toList();
    }
}
