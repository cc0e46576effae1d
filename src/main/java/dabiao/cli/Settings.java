package dabiao.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Settings of the program that stand behind a command, such as {@code --server.port=8081}. */
final class Settings {

    private Settings() {}

    /** Spring takes any word; here a setting that cannot be one is a slip. */
    static void check(List<String> settings, CommandSpec spec) {
        for (String setting : settings) {
            if (!setting.matches("--[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+(\\[\\d+])?(=.*)?")) {
                throw new ParameterException(spec.commandLine(), "不认识“" + setting + "”。设置要写成 --server.port=8081 这样。");
            }
        }
    }
}
