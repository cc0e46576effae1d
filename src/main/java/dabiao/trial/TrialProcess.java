package dabiao.trial;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.problem.Severity;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Rules from outside, tried in a process of their own before they judge anybody: read, checked, compiled, their scenarios run. The process
 * has little memory and little time; when it uses more, it is stopped and this one goes on unharmed. Safe to share between threads.
 */
@Component
public final class TrialProcess {

    /** How a process ends that ran out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Place RULES = Place.of("rules");

    private final int seconds;
    private final int megabytes;

    TrialProcess(
            @Value("${dabiao.trial-seconds:60}") int seconds, @Value("${dabiao.trial-megabytes:256}") int megabytes) {
        this.seconds = seconds;
        this.megabytes = megabytes;
    }

    /**
     * What is worth a look in these rules though it forbids nothing. Throws {@link Refused} with everything that is wrong with them:
     * what the gate says, scenarios that come out otherwise, too much time, too much memory.
     *
     * @param files by their paths below the rules folder
     */
    public List<Problem> tried(SortedMap<String, byte[]> files) {
        var heard = new Heard();
        var process = start();
        try {
            var hearing = thread("trial-hearing", () -> heard.all(process.getInputStream()));
            thread("trial-telling", () -> tell(files, process));
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            hearing.join();
            return ended ? judged(heard, process.exitValue()) : refuse("R506", "超过 %d 秒".formatted(seconds), heard);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rules were tried.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<Problem> judged(Heard heard, int exit) {
        var problems = heard.problems();
        if (problems == null) {
            return exit == OUT_OF_MEMORY
                    ? refuse("R507", "占用内存超过 %d MB".formatted(megabytes), heard)
                    : refuse("R508", "中途退出（%d）".formatted(exit), heard);
        }
        if (problems.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            throw new Refused(problems, 0);
        }
        return problems;
    }

    private static List<Problem> refuse(String code, String why, Heard heard) {
        var doing = heard.doing();
        var place = doing.line() > 0 ? Place.line(doing.file(), doing.line()) : RULES;
        throw new Refused(Problem.error(
                code,
                place,
                "试运行%s，已停止：%s。".formatted(why, doing.what()),
                "请检查最近改动的规则，条件要用前面的变量限定，例如 criterion == $id。"));
    }

    private Process start() {
        try {
            return new ProcessBuilder(ThisProgram.command(megabytes, TrialRun.COMMAND))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("No process can be started for a trial.", e);
        }
    }

    private static void tell(SortedMap<String, byte[]> files, Process process) {
        try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            out.writeInt(files.size());
            for (var file : files.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            // The process ended before it heard all; how it ended says why.
            process.destroyForcibly();
        }
    }

    private static Thread thread(String name, Runnable run) {
        var thread = new Thread(run, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** How this program is started once more. */
    private static final class ThisProgram {

        private static final String MAIN = "dabiao.Dabiao";

        static List<String> command(int megabytes, String name) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var path = System.getProperty("java.class.path");
            boolean packed = path.endsWith(".jar") && !path.contains(File.pathSeparator);
            var quick = List.of(
                    java,
                    "-Xmx" + megabytes + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8");
            var what = packed ? List.of("-jar", path, name) : List.of("-cp", path, MAIN, name);
            return Stream.concat(quick.stream(), what.stream()).toList();
        }
    }
}
