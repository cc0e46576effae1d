package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
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
    void moreThan200000RowsAreRefusedAtTheFirstThatIsTooMany() {
        var members = new StringBuilder("党组织,编号,姓名,入党日期\n");
        IntStream.rangeClosed(1, 200_001)
                .forEach(it -> members.append("ZB1,DY").append(it).append(",示例,2015-06-01\n"));
        var organisation = "编号,名称,类型,成立日期\nZB1,示例支部,党支部,2010-06-01\n";

        var reply = program.upload(
                "/api/v1/submissions",
                Map.of(),
                Map.of("organisations.csv", organisation, "members.csv", members.toString()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("F218", "members.csv", "第 200001 行", "一次可交的 200000 行", "请分几次提交");
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
