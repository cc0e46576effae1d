package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class VerifyAuditTests {

    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void work() {
        try (var program = program()) {
            program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
        }
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        assertThat(verify()).isEqualTo(Commands.DONE);
        assertThat(out.toString()).startsWith("审计记录完好：共 2 条，链头 ");
    }

    @Test
    void theFirstLineThatWasChangedIsNamed() {
        change("update `audit_line` set `who` = '李' where `seq` = 2");

        assertThat(verify()).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("审计记录被动过。第 2 条：内容与它的哈希不符");
    }

    @Test
    void aCutIsFoundByTheHeadThatWasExported() throws IOException {
        var head = folder.resolve("head.json");
        assertThat(verify("--export", head.toString())).isEqualTo(Commands.DONE);
        assertThat(verify("--head", head.toString())).isEqualTo(Commands.DONE);

        change("delete from `audit_line` where `seq` = 2");
        change("update `audit_head` set `seq` = 1, `hash` = (select `hash` from `audit_line` where `seq` = 1)");

        assertThat(verify()).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("表 organisations 的 ZB001（第 1 批）：没有人报过，是后来加进去的。");
        assertThat(verify("--head", head.toString())).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("第 2 条：不见了，导出的链头记着共有 2 条。");
    }

    @Test
    void aHeadThatWasChangedIsRefused() throws IOException {
        var head = folder.resolve("head.json");
        verify("--export", head.toString());
        Files.writeString(head, Files.readString(head).replaceFirst("\"seq\" : \\d+", "\"seq\" : 1"));

        assertThat(verify("--head", head.toString())).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("链头的签名不对");
        Files.writeString(head, "x");
        assertThat(verify("--head", head.toString())).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).contains("不是导出的链头");
    }

    @Test
    void theKeyIsReadByItsOwnerAloneAndABrokenOneStopsTheStart() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        Files.writeString(key(), "x");

        int code = run("serve", "--server.port=0", "--spring.datasource.url=" + url(), "--dabiao.audit.key=" + key());

        assertThat(code).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).startsWith("启动失败：审计密钥有问题。").contains("audit.key：密钥文件坏了，");
    }

    @Test
    void aDatabaseWithoutATrailIsSaidInOneLine() {
        int code = run("verify-audit", "--spring.datasource.url=jdbc:h2:mem:none" + SETTINGS);

        assertThat(code).isEqualTo(Commands.PROBLEMS);
        assertThat(err.toString()).startsWith("这个数据库里没有审计记录，或者表结构还是旧版本的。");
    }

    private int verify(String... more) {
        return run(Stream.concat(
                        Stream.of("verify-audit", "--spring.datasource.url=" + url(), "--dabiao.audit.key=" + key()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private void change(String sql) {
        try (var program = Bare.database(java.util.List.of("--spring.datasource.url=" + url()))) {
            program.getBean(JdbcTemplate.class).update(sql);
        }
    }

    private Program program() {
        return Program.at(url(), "sa", "--dabiao.audit.key=" + key());
    }

    private Path key() {
        return folder.resolve("audit.key");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("dabiao") + SETTINGS;
    }
}
