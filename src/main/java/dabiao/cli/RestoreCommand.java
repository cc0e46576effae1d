package dabiao.cli;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.audit.Chain;
import dabiao.audit.SealingKey;
import dabiao.backup.Manifest;
import dabiao.backup.RestoreBackup;
import dabiao.fact.Scope;
import dabiao.problem.Refused;
import dabiao.replay.ReplayAssessment;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Puts a backup into the configured database and proves that it is what was once kept. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "恢复备份：先核对每个文件的摘要，再整个写进设置的数据库，然后核对审计记录。先停掉服务。")
final class RestoreCommand implements Callable<Integer> {

    private static final int SAMPLE = 5;
    private static final int LOOKED_AT = 500;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "backup 做的 .zip 文件")
    private Path from = Path.of("");

    @Option(names = "--replace", description = "数据库不是空的也恢复，里面原有的数据全部换掉")
    private boolean replace;

    @Option(names = "--rules", paramLabel = "DIR", description = "把备份里的规则文件夹也恢复到这里（要是新的文件夹）")
    private @Nullable Path rules;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings.check(settings, spec);
        var err = spec.commandLine().getErr();
        try (var context = Bare.database(settings)) {
            var wish = new RestoreBackup.Wish(from, replace, rules);
            var manifest = new RestoreBackup(context.getBean(DataSource.class)).restore(wish);
            return proved(context, manifest, spec.commandLine().getOut());
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            FailedStart.of(e).forEach(err::println);
            err.println("没有恢复，数据库里的数据没有动。");
            return Commands.PROBLEMS;
        }
    }

    private int proved(ConfigurableApplicationContext context, Manifest manifest, PrintWriter out) {
        out.println("备份是 %s 由%s做的，程序版本 %s；各文件的摘要都相符。"
                .formatted(
                        manifest.madeAt().toString().replace('T', ' ').substring(0, 16),
                        manifest.madeBy(),
                        manifest.program()));
        out.println("已恢复 %d 行。".formatted(manifest.rows()));
        if (rules == null) {
            out.println("规则文件夹没有恢复；需要的话，解开备份里的 rules 文件夹，或者加 --rules。");
        }
        var broken = context.getBean(Chain.class).firstBreak(manifest.head().head());
        if (broken.isPresent()) {
            spec.commandLine().getErr().println("数据已恢复，但审计记录在备份之前就被动过。" + broken.get());
            return Commands.PROBLEMS;
        }
        out.println("审计记录完好：共 %d 条，与备份的链头相符。".formatted(manifest.head().seq()));
        return Math.max(signed(context, manifest, out), replayed(out));
    }

    /** Some results, from the first to the last, judged once more from what was restored. */
    private int replayed(PrintWriter out) {
        try (var archive = Archive.open(settings)) {
            var heads =
                    archive.getBean(StoredAssessments.class).page(Wanted.within(Scope.WHOLE), Cursor.START, LOOKED_AT);
            var replay = archive.getBean(ReplayAssessment.class);
            int same = 0;
            var some = IntStream.range(0, Math.min(SAMPLE, heads.size()))
                    .mapToObj(it -> heads.get(it * heads.size() / Math.min(SAMPLE, heads.size())))
                    .toList();
            for (StoredAssessment head : some) {
                var replayed = replay.replay(head.id(), Scope.WHOLE).orElseThrow();
                same += replayed.isSame() ? 1 : 0;
                if (!replayed.isSame()) {
                    spec.commandLine().getErr().println(replayed.sentence());
                }
            }
            out.println("抽查 %d 份考核结果，重放一致的有 %d 份。".formatted(some.size(), same));
            return same == some.size() ? Commands.DONE : Commands.PROBLEMS;
        }
    }

    private int signed(ConfigurableApplicationContext context, Manifest manifest, PrintWriter out) {
        var file = Path.of(context.getEnvironment().getProperty("dabiao.audit.key", ""));
        if (!Files.exists(file)) {
            out.println("链头的签名没有核对：这里没有审计密钥（" + file + "）。请把密钥也恢复到这里，再启动服务。");
            return Commands.DONE;
        }
        if (!SealingKey.at(file).hasSigned(manifest.head())) {
            spec.commandLine().getErr().println("数据已恢复，但链头不是用这里的审计密钥签的。请核对 dabiao.audit.key。");
            return Commands.PROBLEMS;
        }
        out.println("链头的签名相符。");
        return Commands.DONE;
    }
}
