package dabiao.cli;

import dabiao.fact.Scope;
import dabiao.replay.ReplayAssessment;
import dabiao.replay.Replayed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.BadSqlGrammarException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Judges a stored assessment of the configured database once more and compares it byte for byte. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "重放一份考核结果：按当时的台账、规则和考核日再评一次，逐字核对。数据库按设置连接，不启动服务。")
final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--assessment", required = true, paramLabel = "ID", description = "考核结果的编号")
    private long assessment;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings.check(settings, spec);
        var err = spec.commandLine().getErr();
        try (var context = Archive.open(settings)) {
            return context.getBean(ReplayAssessment.class)
                    .replay(assessment, Scope.WHOLE)
                    .map(this::told)
                    .orElseGet(this::unknown);
        } catch (BadSqlGrammarException e) {
            err.println("这个数据库里没有考核结果。请核对 spring.datasource 的设置，或者先启动一次服务。");
            return Commands.PROBLEMS;
        } catch (RuntimeException e) {
            FailedStart.of(e).forEach(err::println);
            return Commands.PROBLEMS;
        }
    }

    private int told(Replayed replayed) {
        var to = replayed.isSame()
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        to.println(replayed.sentence());
        replayed.differences().forEach(it -> to.println("  " + it));
        to.flush();
        return replayed.isSame() ? Commands.DONE : Commands.PROBLEMS;
    }

    private int unknown() {
        spec.commandLine().getErr().println("没有编号为 %d 的考核结果，请核对编号。".formatted(assessment));
        return Commands.PROBLEMS;
    }
}
