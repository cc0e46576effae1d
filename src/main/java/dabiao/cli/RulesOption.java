package dabiao.cli;

import dabiao.assessment.Assessor;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The rules folder that a command works on. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", description = "规则文件夹（默认：${DEFAULT-VALUE}）")
    Path folder = Path.of("rules");

    /** The rulebook, compiled; refuses with every problem. */
    Assessor compiled() {
        var problems = new Problems();
        var rulebook = RulesFolder.read(folder, problems);
        problems.refuseIfAny();
        return Assessor.of(rulebook);
    }
}
