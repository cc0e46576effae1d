package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void work() {
        try (var program = program("first")) {
            program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
            program.post("/api/v1/assessments", "{\"organisation\":\"ZB001\",\"year\":2023}");
        }
    }

    @Test
    void whatOneCommandKeepsAnotherBringsBackAndProves() {
        assertThat(run("backup", "--to", file(), url("first"), key())).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("备份已存到", "审计记录到第");

        assertThat(run("restore", "--from", file(), url("second"), key())).isEqualTo(Commands.DONE);

        assertThat(out.toString()).contains("摘要都相符", "审计记录完好：共", "链头的签名相符。", "抽查 1 份考核结果，重放一致的有 1 份。");
        try (var program = program("second")) {
            assertThat(program.get("/api/v1/organisations/ZB001").status()).isEqualTo(200);
        }
    }

    @Test
    void anotherKeyIsNoticed() {
        run("backup", "--to", file(), url("first"), key());
        try (var program = program("other", "--dabiao.audit.key=" + folder.resolve("other.key"))) {
            assertThat(folder.resolve("other.key")).exists();
        }

        assertThat(run("restore", "--from", file(), url("second"), "--dabiao.audit.key=" + folder.resolve("other.key")))
                .isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("不是用这里的审计密钥签的");
    }

    @Test
    void aBackupIsNeverWrittenOverAnother() throws java.io.IOException {
        Files.writeString(Path.of(file()), "x");

        assertThat(run("backup", "--to", file(), url("first"), key())).isEqualTo(Commands.PROBLEMS);
        assertThat(Files.readString(Path.of(file()))).isEqualTo("x");
    }

    @Test
    void aFolderThatIsNotThereIsSaidWithWhatToDo() {
        assertThat(run("backup", "--to", folder.resolve("nowhere/x.zip").toString(), url("first"), key()))
                .isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("备份写不进", "请核对文件夹在不在");
    }

    private int run(String... args) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String file() {
        return folder.resolve("backup.zip").toString();
    }

    private Program program(String database, String... more) {
        var settings = new java.util.ArrayList<>(java.util.List.of(key()));
        settings.addAll(java.util.List.of(more));
        return Program.at(url(database).replace("--spring.datasource.url=", ""), "sa", settings.toArray(String[]::new));
    }

    private String key() {
        return "--dabiao.audit.key=" + folder.resolve("audit.key");
    }

    private String url(String database) {
        return "--spring.datasource.url=jdbc:h2:file:" + folder.resolve(database)
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }
}
