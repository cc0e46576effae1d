package dabiao.cli;

import dabiao.assessment.Assessor;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a rules folder, scenarios included. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "检查规则文件夹：读得懂、对得上、编译得过、情景用例都通过。")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules = new RulesOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var problems = new Problems();
        var rulebook = RulesFolder.read(rules.folder, problems);
        Commands.print(problems.list(), problems.dropped(), out);
        if (problems.hasErrors()) {
            out.println("没有通过：%d 处错误。".formatted(problems.errors()));
            return Commands.PROBLEMS;
        }
        var failed = failed(new Trial(Assessor.of(rulebook)).run());
        failed.forEach(it -> out.println("错误 情景未通过  %s“%s”"
                .formatted(it.scenario().place(), it.scenario().name())));
        if (!failed.isEmpty()) {
            out.println("没有通过：%d 个情景用例不符，详见 test 命令。".formatted(failed.size()));
            return Commands.PROBLEMS;
        }
        out.println("通过：%d 个标准 %d 版，指纹 %s。"
                .formatted(rulebook.standards().size(), rulebook.editions().size(), rulebook.shortFingerprint()));
        return Commands.DONE;
    }

    static List<Outcome> failed(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(it -> it.state() == Outcome.State.FAIL || it.state() == Outcome.State.ERROR)
                .toList();
    }
}
