package dabiao.cli;

import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a rules folder and says of each how it came out. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "运行规则文件夹里的情景用例。")
final class TestCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules = new RulesOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var outcomes = new Trial(rules.compiled()).run();
        outcomes.forEach(it -> print(it, out));
        out.println(totals(outcomes));
        return CheckCommand.failed(outcomes).isEmpty() ? Commands.DONE : Commands.PROBLEMS;
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
