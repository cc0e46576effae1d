package dabiao.cli;

import dabiao.assessment.Assessor;
import dabiao.trial.Gaps;
import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a rules folder and says of each how it came out. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "运行规则文件夹里的情景用例。")
final class TestCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--coverage", description = "再看情景用例漏了什么：没有试到的指标，改了也看不出来的数字。")
    private boolean coverage;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var assessor = rules.compiled();
        var outcomes = new Trial(assessor).run();
        outcomes.forEach(it -> print(it, out));
        out.println(totals(outcomes));
        if (!CheckCommand.failed(outcomes).isEmpty()) {
            return Commands.PROBLEMS;
        }
        return coverage ? gaps(assessor, out) : Commands.DONE;
    }

    private static int gaps(Assessor assessor, PrintWriter out) {
        var tried = Gaps.tried(assessor);
        var gaps = tried.gaps();
        gaps.forEach(out::println);
        out.println(tried.figures());
        out.println(gaps.isEmpty() ? "情景用例齐全：指标都试到了，数字改一点都看得出来。" : "情景用例不齐：%d 处。".formatted(gaps.size()));
        out.flush();
        return gaps.isEmpty() ? Commands.DONE : Commands.PROBLEMS;
    }

    private static void print(Outcome outcome, PrintWriter out) {
        out.println("%s  %s  %s"
                .formatted(
                        outcome.state().word(),
                        outcome.edition(),
                        outcome.scenario().name()));
        outcome.differences().forEach(it -> out.println("      " + it));
    }

    private static String totals(List<Outcome> outcomes) {
        return java.util.Arrays.stream(Outcome.State.values())
                .map(state -> state.word() + " "
                        + outcomes.stream().filter(it -> it.state() == state).count())
                .collect(Collectors.joining("，", "共 " + outcomes.size() + " 个情景：", "。"));
    }
}
