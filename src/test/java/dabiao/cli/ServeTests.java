package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTests {

    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private static final String MEMORY = "--spring.datasource.url=jdbc:h2:mem:serve" + SETTINGS;

    @TempDir
    private Path folder;

    @Test
    void theSampleYearsAreTakenInAndJudgedAndShownOnce() {
        String first;
        long judged;
        try (var program = program()) {
            first = startUp(program);
            judged = program.get(StoredAssessments.class).count(Wanted.within(Scope.WHOLE));
        }
        try (var program = program()) {
            assertThat(first)
                    .contains("样例台账 2022：已收下，是第 1 批。", "样例台账 2023：已收下，是第 2 批。")
                    .contains("2023 年度考核（考核日 2024-03-31）：", "ZB001", "ZB028")
                    .contains("不定星  一票否决：政治上不合格")
                    .containsPattern("2023 年度 \\[#{30}] 100%，已出结果 (\\d+)/\\1");
            assertThat(startUp(program))
                    .contains("样例台账 2022：已收过，没有变化", "2022 年度已经考核过", "2023 年度已经考核过")
                    .endsWith(table(first));
            assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(2);
            assertThat(program.get(StoredAssessments.class).count(Wanted.within(Scope.WHOLE)))
                    .isEqualTo(judged);
        }
    }

    @Test
    void anOfficesOwnLedgersAreNotMixedWithTheSample() {
        try (var program = Program.on(Server.H2, "--dabiao.sample-data=sample-data")) {
            program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB901,自己的支部,党支部,2015-06-01\n");

            assertThat(startUp(program)).doesNotContain("样例台账");
            assertThat(program.get(FactStore.class).newestBatch()).isEqualTo(1);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(failure(MEMORY, "--port=" + taken.getLocalPort()))
                    .isEqualTo("启动失败：端口 %d 已被占用。请先停掉占用它的程序，或者用 --port 换一个端口，例如 --port 8081。"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aFolderOfRulesThatIsMissingIsSaidInOneSentence() {
        assertThat(failure(MEMORY, "--server.port=0", "--dabiao.rules=" + folder.resolve("nowhere")))
                .startsWith("启动失败：规则有问题。")
                .contains("nowhere：没有这个规则文件夹，");
    }

    @Test
    void aDatabaseThatIsInUseIsSaidInOneLine() throws IOException {
        program().close();
        try (var channel = FileChannel.open(folder.resolve("dabiao.mv.db"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(failure("--server.port=0", "--spring.datasource.url=" + url()))
                    .isEqualTo("启动失败：数据库文件正被另一个程序使用，多半是达标已经在运行。请先停掉它。");
        }
    }

    @Test
    void aSettingThatCannotBeOneIsWrongUsage() {
        var err = new StringWriter();

        int code = Commands.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "serve", "--prot", "1");

        assertThat(code).isEqualTo(Commands.USAGE);
        assertThat(err.toString()).contains("不认识“--prot”");
    }

    private static String failure(String... settings) {
        var err = new StringWriter();
        var arguments = Stream.concat(Stream.of("serve"), Stream.of(settings)).toArray(String[]::new);
        int code = Commands.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        assertThat(code).isEqualTo(Commands.PROBLEMS);
        return err.toString().strip();
    }

    private Program program() {
        return Program.at(url(), "sa", "--dabiao.sample-data=sample-data");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("dabiao") + SETTINGS;
    }

    private static String startUp(Program program) {
        var out = new StringWriter();
        var printed = new PrintWriter(out, true);
        var startUp = program.get(StartUp.class);
        startUp.close(startUp.takeIn(printed), printed);
        return out.toString();
    }

    private static String table(String output) {
        return output.substring(output.indexOf("2023 年度考核（"));
    }
}
