package dabiao.cli;

import dabiao.problem.Refused;
import dabiao.retention.RemoveExpired;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Says what has been kept long enough by the settings, and removes it for whoever says the word. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = {
            "清理过期资料：没有启用的规则草稿（--dabiao.retention.drafts=几年）、到期的令牌（--dabiao.retention.tokens=几年）；不设就一直保留。",
            "台账、启用过的规则、考核结果、审计记录一直保留，以前的结果才能重放。不带 --word 只列出，不动任何东西。"
        })
final class RetentionCommand implements Callable<Integer> {

    @Option(names = "--word", paramLabel = "WORD", description = "写“清理”才真的清理，找不回来；清理了什么记入审计记录")
    private @Nullable String word;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings.check(settings, spec);
        try (var context = Keeping.database(settings)) {
            return told(context.getBean(RemoveExpired.class));
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            FailedStart.of(e).forEach(spec.commandLine().getErr()::println);
            return Commands.PROBLEMS;
        }
    }

    private int told(RemoveExpired expired) {
        var out = spec.commandLine().getOut();
        var items = word == null ? expired.due() : expired.remove(word, "本机");
        items.forEach(out::println);
        out.println(sentence(items.size()));
        out.flush();
        return Commands.DONE;
    }

    private String sentence(int items) {
        if (items == 0) {
            return "没有过期的资料。";
        }
        return word == null
                ? "以上 %d 项已过保留年限，没有动。确实要清理的，加上 --word %s。".formatted(items, RemoveExpired.WORD)
                : "以上 %d 项已清理，记入审计记录。".formatted(items);
    }
}
