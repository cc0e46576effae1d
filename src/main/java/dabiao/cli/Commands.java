package dabiao.cli;

import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. Exit codes: 0 done, whatever the stars; 1 problems in files; 2 wrong usage. */
@Command(
        name = "dabiao",
        mixinStandardHelpOptions = true,
        version = "dabiao 0.1.0",
        description = "达标：党支部年度考核。不带命令时启动服务。",
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            TestCommand.class,
            AssessCommand.class,
            ImpactCommand.class,
            VerifyAuditCommand.class,
            ReplayCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RetentionCommand.class,
            TrialCommand.class
        })
public final class Commands {

    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;

    private Commands() {}

    /** Runs one command and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> refused(e, err))
                .execute(isServe(args) ? serve(args) : args);
    }

    /** No command, or a setting such as {@code --server.port=8081} in place of one, means serve. */
    private static boolean isServe(String[] args) {
        return args.length == 0 || args[0].startsWith("--") && args[0].contains(".");
    }

    private static String[] serve(String[] settings) {
        return Stream.concat(Stream.of("serve"), Stream.of(settings)).toArray(String[]::new);
    }

    /** Names of the commands that are for people. */
    public static List<String> names() {
        return new CommandLine(new Commands())
                .getSubcommands().entrySet().stream()
                        .filter(it ->
                                !it.getValue().getCommandSpec().usageMessage().hidden())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static int refused(Exception e, PrintWriter err) throws Exception {
        if (e instanceof Refused refused) {
            print(refused.problems(), refused.dropped(), err);
            return PROBLEMS;
        }
        throw e;
    }

    static void print(List<Problem> problems, int dropped, PrintWriter to) {
        problems.forEach(it -> to.println(it.severity().word() + " " + it.code() + "  " + it));
        if (dropped > 0) {
            to.println("……另有 " + dropped + " 处问题没有列出。");
        }
        to.flush();
    }
}
