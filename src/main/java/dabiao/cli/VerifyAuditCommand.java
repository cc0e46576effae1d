package dabiao.cli;

import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.audit.Chain.Break;
import dabiao.audit.Head;
import dabiao.audit.SealingKey;
import dabiao.audit.SignedHead;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.report.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Says whether the audit trail of the configured database is what was once written. */
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description = "核对审计记录：逐条重算哈希，再核对封存的台账、规则和考核结果，指出第一处被改过的。数据库按设置连接，不启动服务。")
final class VerifyAuditCommand implements Callable<Integer> {

    @Option(names = "--head", paramLabel = "FILE", description = "再与以前导出的签名链头核对，记录被截短或重写也查得出")
    private @Nullable Path head;

    @Option(names = "--export", paramLabel = "FILE", description = "核对无误后，导出签名链头到这个文件")
    private @Nullable Path export;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Settings.check(settings, spec);
        var err = spec.commandLine().getErr();
        try (var context = Archive.open(settings)) {
            return verify(context, spec.commandLine().getOut(), err);
        } catch (BadSqlGrammarException e) {
            err.println("这个数据库里没有审计记录，或者表结构还是旧版本的。请核对 spring.datasource 的设置，或者先启动一次服务，由它升级。");
            return Commands.PROBLEMS;
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            FailedStart.of(e).forEach(err::println);
            return Commands.PROBLEMS;
        }
    }

    private int verify(ConfigurableApplicationContext context, PrintWriter out, PrintWriter err) throws IOException {
        var earlier = earlier(context);
        var chain = context.getBean(Chain.class);
        Optional<Break> found = earlier.isEmpty() ? chain.firstBreak() : chain.firstBreak(earlier.get());
        if (found.isPresent()) {
            err.println("审计记录被动过。" + found.get());
            return Commands.PROBLEMS;
        }
        var touched = context.getBean(Untouched.class).firstDifference();
        if (touched.isPresent()) {
            err.println("审计记录完好，但它所记的内容被动过。" + touched.get());
            return Commands.PROBLEMS;
        }
        var last = context.getBean(AuditLines.class).head().orElseThrow();
        out.println("审计记录完好：共 %d 条，链头 %s。".formatted(last.seq(), last.hash()));
        if (export != null) {
            Files.writeString(export, Json.pretty(key(context).sign(last)) + "\n");
            out.println("签名链头已导出到 " + export + "，请存到别处。");
        }
        out.flush();
        return Commands.DONE;
    }

    private Optional<Head> earlier(ConfigurableApplicationContext context) throws IOException {
        if (head == null) {
            return Optional.empty();
        }
        var signed = read(head);
        if (!key(context).hasSigned(signed)) {
            throw refused(head, "链头的签名不对，", "它被改过，或者不是用 dabiao.audit.key 这个密钥签的。");
        }
        return Optional.of(signed.head());
    }

    private static SignedHead read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw refused(file, "没有这个文件，或者读不了，", "请给出以前导出的链头文件。");
        }
        try {
            return JsonMapper.shared().readValue(Files.readString(file), SignedHead.class);
        } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
            throw refused(file, "不是导出的链头，", "请给出以前导出的链头文件。");
        }
    }

    /** Never makes a new one, which could have signed nothing. */
    private static SealingKey key(ConfigurableApplicationContext context) {
        var file = Path.of(context.getEnvironment().getProperty("dabiao.audit.key", ""));
        if (!Files.exists(file)) {
            throw refused(file, "没有这个密钥文件，", "请用 --dabiao.audit.key=路径 指明它在哪里。");
        }
        return SealingKey.at(file);
    }

    private static Refused refused(Path file, String what, String remedy) {
        return new Refused(Problem.error("A102", Place.of(file.toString()), what, remedy));
    }
}
