package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each failure of the start is said in Chinese with what to do, ends with code 1, and shows nothing from inside. */
class FailedStartTests {

    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @TempDir
    private Path folder;

    @Test
    void aWrongPasswordOfTheDatabaseIsSaid() {
        program().close();

        assertThat(failure("--spring.datasource.url=" + url(), "--spring.datasource.password=bu-dui"))
                .isEqualTo("启动失败：数据库的用户名或密码不对。请核对 spring.datasource.username 和 spring.datasource.password。");
    }

    @Test
    void aServerThatCannotBeReachedIsSaid() {
        assertThat(failure("--spring.datasource.url=jdbc:mysql://127.0.0.1:1/dabiao"))
                .isEqualTo("启动失败：连不上数据库服务器。请核对它是否开着，spring.datasource.url 里的地址和端口对不对。");
    }

    @Test
    void tablesOfALaterVersionAreLeftAlone() {
        try (var program = program()) {
            program.get(JdbcTemplate.class).update("""
                    insert into `flyway_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`,
                    `installed_by`, `execution_time`, `success`) values (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)
                    """);
        }

        assertThat(failure("--spring.datasource.url=" + url()))
                .startsWith("启动失败：数据库有问题。")
                .contains("表结构是更新的程序版本建的（V999）", "请换用那个版本的程序");
    }

    @Test
    void aKeyThatCannotBeReadIsSaid() throws IOException {
        var key = Files.createDirectory(folder.resolve("audit.key"));

        assertThat(failure("--spring.datasource.url=jdbc:h2:mem:key" + SETTINGS, "--dabiao.audit.key=" + key))
                .startsWith("启动失败：审计密钥有问题。")
                .contains("密钥文件读写不了", "请核对文件和所在文件夹的权限");
    }

    private static String failure(String... settings) {
        var err = new StringWriter();
        var arguments = Stream.concat(Stream.of("serve", "--server.port=0"), Stream.of(settings))
                .toArray(String[]::new);
        int code = Commands.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        assertThat(code).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).doesNotContain("\tat ", "java.");
        return err.toString().strip();
    }

    private Program program() {
        return Program.at(url(), "sa");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("dabiao") + SETTINGS;
    }
}
