package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadLimitsTests {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2, new SmallRules(folder).setting());
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void aFileOfMoreThan64MegabytesIsRefused() {
        var reply = program.upload(
                "/api/v1/submissions", Map.of(), Map.of("members.csv", "编号,姓名\n" + "x".repeat(65 * MEGABYTE)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().get("detail").asString()).contains("一个文件不超过 64 MB", "请分几次提交");
        assertThat(program.get(FactStore.class).newestBatch()).isZero();
    }

    @Test
    void aTellingOfMoreThan64MegabytesIsRefused() {
        var reply = program.post("/api/v1/submissions", "{\"ledgers\":\"" + "x".repeat(65 * MEGABYTE) + "\"}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(program.get(FactStore.class).newestBatch()).isZero();
    }

    @Test
    void aCellThatNoTableHoldsIsRefusedWithItsRow() {
        var reply = program.upload(
                "/api/v1/submissions",
                Map.of(),
                Map.of("organisations.csv", "编号,名称,类型,成立日期\nZB1," + "名".repeat(MEGABYTE) + ",党支部,2015-06-01\n"));

        assertThat(reply.status())
                .as(reply.body().substring(0, Math.min(300, reply.body().length())))
                .isEqualTo(422);
        assertThat(reply.body()).contains("organisations.csv", "第 2 行");
        assertThat(program.get(FactStore.class).newestBatch()).isZero();
    }
}
