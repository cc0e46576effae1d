package dabiao.cli;

import dabiao.trial.TrialRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tries rules that another process of this program hands over; not for people. */
@Command(name = TrialRun.COMMAND, hidden = true, description = "试运行另一进程交来的规则。")
final class TrialCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        TrialRun.run(System.in, it -> {
            out.println(it);
            out.flush();
        });
        return Commands.DONE;
    }
}
